package org.daopai.examples.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file that Microsoft Project planned, planned again: 460 activities and milestones of five
 * projects that start from one milestone, three of them some weeks later. The plan starts from the
 * network alone; its early dates, late dates and floats are then laid beside those that Microsoft
 * Project stored in the file.
 *
 * <p>Where the file comes from, and its licence, is told by the notice beside it.
 */
public final class MicrosoftProjectCase {

  private static final String RESOURCE = "mp_j90_a5_nr3.json";

  private MicrosoftProjectCase() {}

  /** Reads the case that is shipped with the examples. */
  public static TruthCase read() throws IOException {
    try (InputStream json =
        Objects.requireNonNull(
            MicrosoftProjectCase.class.getResourceAsStream(RESOURCE), RESOURCE + " is missing")) {
      return TruthCase.read(json);
    }
  }

  /** Prints the report on the case. */
  public static void main(String... args) throws IOException {
    TruthCaseReport.of(read()).print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }
}
