package org.daopai.model.calendar;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** The text form of notices. */
final class HolidayNoticeText {

  /*
   * One pass over the lines. A notice is built when the next one begins; what it is refused for is then said of the line
   * of the day, or of the notice's own. A notice whose first line is wrong is read on for the faults of its days only.
   */
  private static final int LONGEST = 1 << 20;
  private static final int MOST_FAULTS = 100;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String HEADER =
      "'notice 2026 2025-11-04 ADDRESS', or 'amendment' in place of 'notice'";
  private static final String DAY = "'2026-02-17 off 春节' or '2026-02-14 work 春节'";

  private final List<HolidayNotice> notices = new ArrayList<>();
  private final List<InputFault> faults = new ArrayList<>();
  private final Map<LocalDate, Integer> lineOf = new HashMap<>();
  private final Map<LocalDate, HolidayNotice.Day> days = new TreeMap<>();
  private @Nullable HolidayNoticeBuilder notice;
  private boolean isBegun;
  private int firstLine;
  private int line;

  private HolidayNoticeText() {}

  static String read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader);
    } catch (CharacterCodingException e) {
      throw InvalidInputException.of(
          Code.MALFORMED_DOCUMENT,
          file,
          "The file %s is not UTF-8 text; save it as UTF-8",
          file.getFileName());
    }
  }

  static String read(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8_192];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      text.append(buffer, 0, count);
      if (text.length() > LONGEST) {
        break; // refused by parse, with the same sentence as a text that was given whole
      }
    }
    return text.toString();
  }

  static List<HolidayNotice> parse(String text) {
    if (text.length() > LONGEST) {
      throw InvalidInputException.of(
          Code.LIMIT_EXCEEDED,
          "text",
          "The text of the notices has more than %d characters; no more are read",
          LONGEST);
    }
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    if (plain.stripLeading().startsWith("{")) {
      throw InvalidInputException.of(
          Code.UNKNOWN_FORMAT,
          "line 1",
          "The text is JSON, and not the text form of notices; read it with HolidayCnJson and add the notice");
    }
    return new HolidayNoticeText().all(plain);
  }

  private ImmutableList<HolidayNotice> all(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size() && faults.size() < MOST_FAULTS; i++) {
      line = i + 1;
      String content = lines.get(i).strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        take(content);
      }
    }
    finish();
    if (faults.isEmpty() && notices.isEmpty()) {
      line = 1;
      fault(Code.MALFORMED_DOCUMENT, "the text holds no notice; one begins with %s", HEADER);
    }
    if (!faults.isEmpty()) {
      throw new InvalidInputException(faults);
    }
    return ImmutableList.copyOf(notices);
  }

  private void take(String content) {
    List<String> words = Splitter.on(' ').splitToList(content);
    switch (words.get(0)) {
      case "notice", "amendment" -> begin(words);
      default -> day(content);
    }
  }

  private void begin(List<String> words) {
    finish();
    isBegun = true;
    firstLine = line;
    Optional<LocalDate> published =
        words.size() == 4 ? date(words.get(2)) : Optional.<LocalDate>empty();
    if (published.isEmpty() || !words.get(1).matches("[0-9]{4}")) {
      fault(
          Code.MALFORMED_DOCUMENT,
          "'%s' does not begin a notice; write its year, the day it was published and its address: %s",
          shown(String.join(" ", words)),
          HEADER);
      return;
    }
    notice =
        HolidayNotice.builder()
            .isAmendment(words.get(0).equals("amendment"))
            .year(Integer.parseInt(words.get(1)))
            .published(published.get())
            .address(words.get(3));
  }

  private void day(String content) {
    List<String> words = Splitter.on(' ').limit(3).splitToList(content);
    Optional<LocalDate> date = date(words.get(0));
    Optional<HolidayNotice.Kind> kind =
        words.size() == 3 ? kind(words.get(1)) : Optional.<HolidayNotice.Kind>empty();
    if (date.isEmpty()) {
      fault(
          Code.MALFORMED_DOCUMENT,
          "'%s' is neither a date nor the beginning of a notice; write a day as %s, a notice as %s, a comment"
              + " after #",
          shown(words.get(0)),
          DAY,
          HEADER);
    } else if (kind.isEmpty()) {
      fault(
          Code.MALFORMED_DOCUMENT,
          "'%s' does not say what is done on %s, and for which holiday; write it as %s",
          shown(content),
          date.get(),
          DAY);
    } else if (!isBegun) {
      fault(
          Code.MALFORMED_DOCUMENT,
          "%s stands before the first notice; begin with %s",
          date.get(),
          HEADER);
    } else if (lineOf.containsKey(date.get())) {
      fault(
          Code.DUPLICATE_ID,
          "%s is decided a second time, first on line %d; each notice decides a day once",
          date.get(),
          lineOf.get(date.get()));
    } else {
      lineOf.put(date.get(), line);
      days.put(date.get(), new HolidayNotice.Day(kind.get(), words.get(2)));
    }
  }

  /** Ends the notice at hand. */
  private void finish() {
    if (notice != null) {
      try {
        notices.add(notice.days(days).build());
      } catch (InvalidInputException e) {
        e.faults().forEach(this::locate);
      }
    }
    notice = null;
    days.clear();
    lineOf.clear();
  }

  private void locate(InputFault fault) {
    int at =
        date(fault.subject()).map(date -> lineOf.getOrDefault(date, firstLine)).orElse(firstLine);
    faults.add(new InputFault(fault.code(), "line " + at, "line " + at + ": " + fault.sentence()));
  }

  @FormatMethod
  private void fault(Code code, String format, Object... args) {
    faults.add(
        new InputFault(
            code,
            "line " + line,
            "line " + line + ": " + String.format(Locale.ROOT, format, args)));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.length() == "2027-02-06".length()
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // not a date, or of a day that is none: 2027-02-30
    }
  }

  private static Optional<HolidayNotice.Kind> kind(String word) {
    return switch (word) {
      case "off" -> Optional.of(HolidayNotice.Kind.OFF);
      case "work" -> Optional.of(HolidayNotice.Kind.WORK);
      default -> Optional.empty();
    };
  }

  /** Text of the input, made fit for a sentence. */
  private static String shown(String text) {
    return (text.length() > 60 ? text.substring(0, 60) + "..." : text).replaceAll("\\p{Cc}", "?");
  }

  static String write(HolidayNotice notice) {
    StringBuilder text = new StringBuilder();
    text.append(HolidayNoticeChecks.name(notice))
        .append(' ')
        .append(notice.published())
        .append(' ')
        .append(notice.address())
        .append('\n');
    notice
        .days()
        .forEach(
            (date, day) ->
                text.append(date)
                    .append(day.kind() == HolidayNotice.Kind.OFF ? " off " : " work ")
                    .append(day.holiday())
                    .append('\n'));
    return text.toString();
  }
}
