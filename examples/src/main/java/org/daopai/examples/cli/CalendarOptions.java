package org.daopai.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.daopai.examples.calendar.CalendarAnswer;
import org.daopai.examples.text.PlainText;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that all questions about the calendar share: which calendar, and how to answer. */
final class CalendarOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private NoticeOptions notices = new NoticeOptions();

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
    return notices.holidays().unannounced(unannounced).administrative();
  }

  /** Prints an answer on one line. */
  void print(CalendarAnswer answer) {
    PrintWriter out = command.commandLine().getOut();
    out.print((json ? answer.json() : PlainText.clean(answer.sentence(language))) + "\n");
    out.flush();
  }
}
