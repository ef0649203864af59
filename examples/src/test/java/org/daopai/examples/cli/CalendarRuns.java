package org.daopai.examples.cli;

import static org.daopai.examples.cli.Run.run;

import com.google.common.collect.ObjectArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daopai.model.json.TimeLimitJson;
import org.daopai.model.limit.TimeLimit;

/** Questions to the calendar that several tests ask, and the files they ask with. */
final class CalendarRuns {

  static final Path LICENSING = Path.of("limits", "licensing.json");

  /* Made up: no such notice has been published. Spring Festival rests from the 5th, a Friday. */
  static final String MADE_UP_2027 =
      """
      notice 2027 2026-11-06 https://notices.example/2027
      2027-01-01 off 元旦
      2027-01-09 work 元旦
      2027-02-05 off 春节
      2027-02-06 off 春节
      2027-02-08 off 春节
      2027-02-20 work 春节
      2027-10-01 off 国庆节
      """;

  private CalendarRuns() {}

  /** The last day of one of the shipped limits, in English. */
  static Run due(String date, String... options) {
    String[] args = {"calendar", "due", LICENSING.toString(), date, "--lang", "en"};
    return run(ObjectArrays.concat(args, options, String.class));
  }

  /** The path of a file of limits. */
  static String limits(Path directory, TimeLimit... limits) throws IOException {
    return file(directory, "limits.json", TimeLimitJson.write(List.of(limits)));
  }

  /** The path of a file of that text. */
  static String file(Path directory, String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }
}
