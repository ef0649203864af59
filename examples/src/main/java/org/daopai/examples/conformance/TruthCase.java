package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.json.JsonLimits;

/**
 * One schedule that another application planned, read from a {@code truth-case/1} document: what it
 * was planned from, and apart from it the dates that were computed.
 *
 * <p>Immutable and thread-safe.
 */
public final class TruthCase {

  /* The document is read twice, each time without the other half; so no mapping can plan from an answer. */
  private final CaseInput input;
  private final ImmutableMap<String, StoredDates> stored;

  private TruthCase(CaseInput input, ImmutableMap<String, StoredDates> stored) {
    this.input = input;
    this.stored = stored;
  }

  /**
   * Reads a case.
   *
   * @throws IOException if the stream cannot be read
   * @throws InvalidInputException if it is not a case of this format
   */
  public static TruthCase read(InputStream json) throws IOException {
    JsonLimits limits = JsonLimits.DEFAULT;
    byte[] document = ByteStreams.limit(json, limits.maxSize() + 1).readAllBytes();
    CaseInput input = CaseInput.read(new ByteArrayInputStream(document), limits);
    return new TruthCase(input, StoredDates.read(new ByteArrayInputStream(document), limits));
  }

  /** Its id. */
  public String id() {
    return input.id();
  }

  /** What it was planned from. */
  CaseInput input() {
    return input;
  }

  /** The dates that were computed, by task; for the comparison alone. */
  Map<String, StoredDates> stored() {
    return stored;
  }
}
