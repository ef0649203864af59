package org.daopai.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** Sets members and items on lines of their own, but for what is folded onto one. */
final class LinePrinter implements PrettyPrinter {

  private static final String INDENT = "  ";

  private int depth;
  private int folds;

  /** From here on everything stands on one line. */
  void fold() {
    folds++;
  }

  /** Takes the last {@link #fold()} back. */
  void unfold() {
    folds--;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) throws IOException {
    out.writeRaw('{');
    depth++;
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) throws IOException {
    depth--;
    if (entries > 0 && folds == 0) {
      newLine(out);
    }
    out.writeRaw('}');
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
    separate(out);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw(": ");
  }

  @Override
  public void writeStartArray(JsonGenerator out) throws IOException {
    out.writeRaw('[');
    depth++;
  }

  @Override
  public void writeEndArray(JsonGenerator out, int entries) throws IOException {
    depth--;
    if (entries > 0 && folds == 0) {
      newLine(out);
    }
    out.writeRaw(']');
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
    separate(out);
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) throws IOException {
    begin(out);
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) throws IOException {
    begin(out);
  }

  private void begin(JsonGenerator out) throws IOException {
    if (folds == 0) {
      newLine(out);
    }
  }

  private void separate(JsonGenerator out) throws IOException {
    out.writeRaw(',');
    if (folds == 0) {
      newLine(out);
    } else {
      out.writeRaw(' ');
    }
  }

  private void newLine(JsonGenerator out) throws IOException {
    out.writeRaw('\n');
    for (int i = 0; i < depth; i++) {
      out.writeRaw(INDENT);
    }
  }
}
