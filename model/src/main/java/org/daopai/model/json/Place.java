package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document a value stands.
 *
 * @param parent the place of the object or list that holds it; none for the whole document
 * @param step the member's name, or the item's number in brackets
 * @param line the line it begins on, from 1
 * @param column the column it begins at, from 1
 */
record Place(@Nullable Place parent, String step, int line, int column) {

  static Place document(int line, int column) {
    return new Place(null, "", line, column);
  }

  Place member(String name, int line, int column) {
    return new Place(this, name, line, column);
  }

  Place item(int index, int line, int column) {
    return new Place(this, "[" + index + "]", line, column);
  }

  /** Such as {@code network.elements[3].duration}; empty for the whole document. */
  String path() {
    List<String> steps = new ArrayList<>();
    for (Place at = this; at != null; at = at.parent) {
      steps.add(at.step);
    }
    StringBuilder path = new StringBuilder();
    for (int i = steps.size() - 1; i >= 0; i--) {
      String next = steps.get(i);
      path.append(path.length() == 0 || next.startsWith("[") ? "" : ".").append(next);
    }
    return path.toString();
  }

  /** The path with its line and column. */
  @Override
  public String toString() {
    String position = "line " + line + ", column " + column;
    String path = path();
    return path.isEmpty() ? position : path + " (" + position + ")";
  }

  @FormatMethod
  InvalidInputException fault(Code code, String format, Object... args) {
    return new InvalidInputException(
        code, subject(), this + ": " + String.format(Locale.ROOT, format, args));
  }

  InvalidInputException expected(String wanted, String found) {
    return fault(Code.MALFORMED_DOCUMENT, "%s is expected, not %s", wanted, found);
  }

  InvalidInputException unknownMember(String name, Collection<String> accepted) {
    return fault(
        Code.MALFORMED_DOCUMENT,
        "the member '%s' is not known; the members here are %s",
        shown(name),
        accepted);
  }

  InvalidInputException duplicateMember(String name) {
    return fault(
        Code.MALFORMED_DOCUMENT,
        "the member '%s' is given twice; give each member once",
        shown(name));
  }

  /** Makes a value of the domain; what the domain says against it is said with this place. */
  <T> T locate(Supplier<T> making) {
    try {
      return making.get();
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          e.faults().stream().map(this::located).collect(ImmutableList.toImmutableList()));
    }
  }

  private InputFault located(InputFault fault) {
    return new InputFault(fault.code(), fault.subject(), this + ": " + plain(fault.sentence()));
  }

  private String subject() {
    String path = path();
    return path.isEmpty() ? toString() : path;
  }

  /** Text from a document, made fit for a sentence: short, on one line. */
  static String shown(String text) {
    return shown(text, 60);
  }

  static String shown(String text, int most) {
    return plain(text.length() > most ? text.substring(0, most) + "..." : text);
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{Cc}", "?");
  }
}
