package org.daopai.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares an answer with the one that was agreed, byte for byte. The answer found is left in
 * {@code target/golden}, so that a new one can be read before it is agreed.
 */
public final class Golden {

  private static final Path FOUND = Path.of("target", "golden");

  private Golden() {}

  /** Fails unless the text is that of the golden file of this name. */
  public static void check(String name, String actual) {
    try {
      Files.createDirectories(FOUND);
      Files.writeString(FOUND.resolve(name), actual, UTF_8);
      String agreed = Resources.toString(Resources.getResource("golden/" + name), UTF_8);
      assertEquals(agreed, actual, "golden file " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
