package org.daopai.model.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/** Strict UTF-8 with a limit: a wrong byte is refused with its position, not replaced. */
final class Utf8Reader extends Reader {

  private static final int BUFFER = 8_192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final long maxBytes;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private long taken;
  private boolean ended;
  private boolean begun;

  Utf8Reader(InputStream in, long maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Reads at least one character, unless the stream has ended; a byte order mark is dropped. */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (true) {
      CharBuffer chars = CharBuffer.wrap(target, offset, length);
      CoderResult result = decoder.decode(bytes, chars, ended);
      int decoded = length - chars.remaining();
      if (decoded > 0 && !begun) {
        begun = true;
        if (target[offset] == BYTE_ORDER_MARK) {
          decoded--;
          System.arraycopy(target, offset + 1, target, offset, decoded);
        }
      }
      if (decoded > 0) {
        return decoded;
      }
      if (result.isError()) {
        throw notUtf8();
      }
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + count);
      taken += count;
    }
    bytes.flip();
    if (taken > maxBytes) {
      throw InvalidInputException.of(
          InputFault.Code.LIMIT_EXCEEDED,
          "document",
          "The document has more than %d bytes; no more are read",
          maxBytes);
    }
  }

  private InvalidInputException notUtf8() {
    return InvalidInputException.of(
        InputFault.Code.MALFORMED_DOCUMENT,
        "byte " + (taken - bytes.remaining()),
        "The document is not UTF-8 text: byte %d is 0x%02X; save it as UTF-8",
        taken - bytes.remaining(),
        bytes.get(bytes.position()));
  }

  @Override
  public void close() {
    // the stream belongs to whoever opened it
  }
}
