package org.daopai.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Documents written by hand. */
final class Examples {

  static final String PLANT = read("plant.json");
  static final String TWO_STEPS = read("two-steps.schedule.json");

  private Examples() {}

  /** The smallest project with something to change: one activity. */
  static final String ONE_ACTIVITY =
      """
      {
        "format": "daopai-project/1",
        "network": {
          "elements": [
            {"type": "activity", "id": "A", "duration": "2 working days"}
          ]
        }
      }
      """;

  /** A document in which the first of some words is replaced. */
  static String changed(String document, String from, String to) {
    int at = document.indexOf(from);
    assertTrue(at >= 0, () -> "The example does not hold " + from);
    return document.substring(0, at) + to + document.substring(at + from.length());
  }

  static String read(String name) {
    try {
      return Resources.toString(Resources.getResource(Examples.class, name), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
