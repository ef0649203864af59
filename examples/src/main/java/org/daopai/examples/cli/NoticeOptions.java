package org.daopai.examples.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.ChinaHolidays;
import org.daopai.model.calendar.HolidayNotice;
import org.daopai.model.json.HolidayCnJson;
import picocli.CommandLine.Option;

/** The options that name holiday notices to add to those that are built in. */
final class NoticeOptions {

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

  /** Whether any notices were given. */
  boolean isGiven() {
    return !notices.isEmpty();
  }

  /** All notices: those that are built in, and those given. */
  ChinaHolidays holidays() throws FileFault {
    ChinaHolidays holidays = ChinaHolidays.bundled();
    for (Path file : notices) {
      ChinaHolidays known = holidays;
      holidays = InputFile.readNamed(file, "a file of notices", () -> plus(known, file));
    }
    return holidays;
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
}
