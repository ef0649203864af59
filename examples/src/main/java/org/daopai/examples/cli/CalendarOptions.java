package org.daopai.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.examples.calendar.CalendarAnswer;
import org.daopai.examples.text.PlainText;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.ChinaHolidays;
import org.daopai.model.calendar.HolidayNotice;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.json.HolidayCnJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that all questions about the calendar share: which calendar, and how to answer. */
final class CalendarOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--notices",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description =
          "Holiday notices to add to those that are built in, in their text form or as a file of"
              + " holiday-cn; may be repeated. 补充的放假安排通知文件，可多次给出。")
  private List<Path> notices = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description =
          "When the notice of a holiday-cn file was published, for an address that names no day."
              + " holiday-cn 文件所载通知的发布日期。")
  private Optional<LocalDate> published = Optional.empty();

  @Option(
      names = "--unannounced",
      paramLabel = "POLICY",
      defaultValue = "statutory",
      converter = UnannouncedConverter.class,
      description =
          "What to make of days that are not announced yet: fail, statutory holidays, or the week"
              + " alone (${DEFAULT-VALUE}). 尚未公布放假安排的日期：拒绝、按法定节假日、仅按周末。")
  private UnannouncedDays unannounced = UnannouncedDays.FALLBACK_STATUTORY;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "zh",
      converter = LanguageConverter.class,
      description = "Language of the answer, zh or en (${DEFAULT-VALUE}). 回答所用语言。")
  private Locale language = Locale.CHINA;

  @Option(
      names = "--json",
      description =
          "Print one JSON object of the form "
              + CalendarAnswer.FORMAT
              + " on one line instead, with the sentence in both languages. 输出一行 JSON。")
  private boolean json;

  /** The national calendar with the notices given. */
  WorkCalendar calendar() throws FileFault {
    ChinaHolidays holidays = ChinaHolidays.bundled();
    for (Path file : notices) {
      ChinaHolidays known = holidays;
      holidays = InputFile.readNamed(file, "a file of notices", () -> plus(known, file));
    }
    return holidays.unannounced(unannounced).administrative();
  }

  private ChinaHolidays plus(ChinaHolidays known, Path file) {
    ChinaHolidays holidays = known;
    for (HolidayNotice notice : read(file)) {
      holidays = holidays.plus(notice);
    }
    return holidays;
  }

  private List<HolidayNotice> read(Path file) {
    try {
      return HolidayNotice.parse(file);
    } catch (InvalidInputException e) {
      if (e.code() == InputFault.Code.UNKNOWN_FORMAT) { // which is JSON
        return List.of(
            published
                .map(day -> HolidayCnJson.read(file, day))
                .orElseGet(() -> HolidayCnJson.read(file)));
      }
      throw e;
    }
  }

  /** Prints an answer on one line. */
  void print(CalendarAnswer answer) {
    PrintWriter out = command.commandLine().getOut();
    out.print((json ? answer.json() : PlainText.clean(answer.sentence(language))) + "\n");
    out.flush();
  }
}
