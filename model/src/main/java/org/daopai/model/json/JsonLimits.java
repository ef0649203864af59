package org.daopai.model.json;

import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * How much a reader takes in before it refuses a document. A document over a limit ends in an
 * {@link InvalidInputException} of code {@link
 * org.daopai.model.base.InputFault.Code#LIMIT_EXCEEDED}.
 *
 * <p>The defaults take a project of some hundred thousand activities. Raise {@link #maxSize()} and
 * {@link #maxEntries()} for more; a million activities take about 300 MB and 20 million entries.
 * Lower all of them where strangers send documents.
 *
 * <p>Immutable and thread-safe.
 *
 * @param maxSize the longest document: bytes of a file or stream, characters of a string
 * @param maxDepth how many objects and lists may stand within one another, 1 to {@value #MAX_DEPTH}
 * @param maxStringLength the longest text within the document, in characters
 * @param maxEntries how many members of objects and items of lists there may be, all together;
 *     every date of a range of exceptions counts, and every exception of a calendar of the library
 */
public record JsonLimits(long maxSize, int maxDepth, int maxStringLength, long maxEntries) {

  /** The deepest nesting that can be allowed. */
  public static final int MAX_DEPTH = 200;

  /** 64 MiB, 32 levels, texts of 100,000 characters, 5,000,000 entries. */
  public static final JsonLimits DEFAULT = new JsonLimits(64L << 20, 32, 100_000, 5_000_000);

  /**
   * Checks that every limit lets something through.
   *
   * @throws InvalidInputException if one does not, or the depth is over {@value #MAX_DEPTH}
   */
  public JsonLimits {
    if (maxSize < 1 || maxDepth < 1 || maxStringLength < 1 || maxEntries < 1) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          "limits",
          "A document of at most %d characters, %d levels, %d characters a text and %d entries"
              + " cannot be read; each limit is 1 or more",
          maxSize,
          maxDepth,
          maxStringLength,
          maxEntries);
    }
    if (maxDepth > MAX_DEPTH) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          "limits",
          "A depth of %d is too deep; 1 to %d levels can be allowed",
          maxDepth,
          MAX_DEPTH);
    }
  }

  /** The same with another longest document, in bytes of a stream or characters of a string. */
  public JsonLimits withMaxSize(long size) {
    return new JsonLimits(size, maxDepth, maxStringLength, maxEntries);
  }

  /** The same with another deepest nesting. */
  public JsonLimits withMaxDepth(int depth) {
    return new JsonLimits(maxSize, depth, maxStringLength, maxEntries);
  }

  /** The same with another longest text. */
  public JsonLimits withMaxStringLength(int length) {
    return new JsonLimits(maxSize, maxDepth, length, maxEntries);
  }

  /** The same with another count of members and items. */
  public JsonLimits withMaxEntries(long entries) {
    return new JsonLimits(maxSize, maxDepth, maxStringLength, entries);
  }
}
