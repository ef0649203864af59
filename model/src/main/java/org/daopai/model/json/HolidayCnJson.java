package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.HolidayNotice;
import org.daopai.model.calendar.HolidayNoticeBuilder;

/**
 * A year's file of the holiday-cn data project, read as the notice of that year:
 *
 * <pre>{@code
 * ChinaHolidays.bundled().plus(HolidayCnJson.read(Path.of("2027.json"), LocalDate.of(2026, 11, 5)))
 * }</pre>
 *
 * <p>The file has the members {@code year}, {@code papers}, a list of addresses, and {@code days},
 * a list of {@code {name, date, isOffDay}}; {@code $schema} and {@code $id} are skipped. Reading is
 * as strict as that of {@link ProjectJson}, and the notice has to be whole ({@link HolidayNotice}):
 * the file of a year that is not announced yet has no days, and is refused.
 *
 * <p>The file does not say when a notice was published. Addresses used to name the day; those since
 * 2023 name the month only, and the day has to be given. A file with several papers has the notice
 * and what amends it mixed, and is refused: write the amendment in the text form.
 *
 * <p>Needs {@code com.fasterxml.jackson.core:jackson-core} at run time. Stateless and thread-safe.
 */
public final class HolidayCnJson {

  private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withMaxSize(1L << 20);
  private static final ImmutableList<String> MEMBERS =
      ImmutableList.of("$schema", "$id", "year", "papers", "days");
  private static final ImmutableList<String> DAY = ImmutableList.of("name", "date", "isOffDay");
  private static final Pattern DAY_OF_ADDRESS = Pattern.compile("/([0-9]{4}-[0-9]{2})/([0-9]{2})/");

  private HolidayCnJson() {}

  /**
   * Reads a file whose paper's address names the day it was published.
   *
   * @throws InvalidInputException if it is not the file of an announced year, or the day is missing
   * @throws UncheckedIOException if the file cannot be read
   */
  public static HolidayNotice read(Path file) {
    return JsonInput.read(file, LIMITS, (in, at) -> notice(in.value(at).object()));
  }

  /**
   * Reads a file.
   *
   * @param published the day on which the notice was published
   * @throws InvalidInputException if it is not the file of an announced year
   * @throws UncheckedIOException if the file cannot be read
   */
  public static HolidayNotice read(Path file, LocalDate published) {
    return JsonInput.read(file, LIMITS, (in, at) -> notice(in.value(at).object(), published));
  }

  /**
   * Reads a stream of UTF-8 to its end; the caller closes it.
   *
   * @param published the day on which the notice was published
   * @throws InvalidInputException if it is not the file of an announced year
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static HolidayNotice read(InputStream in, LocalDate published) {
    return JsonInput.read(in, LIMITS, (input, at) -> notice(input.value(at).object(), published));
  }

  /**
   * Reads the text of a file whose paper's address names the day it was published.
   *
   * @throws InvalidInputException if it is not the file of an announced year, or the day is missing
   */
  public static HolidayNotice read(String json) {
    return JsonInput.read(json, LIMITS, (in, at) -> notice(in.value(at).object()));
  }

  /**
   * Reads the text of a file.
   *
   * @param published the day on which the notice was published
   * @throws InvalidInputException if it is not the file of an announced year
   */
  public static HolidayNotice read(String json, LocalDate published) {
    return JsonInput.read(json, LIMITS, (in, at) -> notice(in.value(at).object(), published));
  }

  private static HolidayNotice notice(JsonObject file) {
    JsonValue paper = paper(announced(file));
    return notice(
        file,
        dayOf(paper.text())
            .orElseThrow(
                () ->
                    paper
                        .place()
                        .fault(
                            Code.INVALID_VALUE,
                            "'%s' does not name the day on which the notice was published; give"
                                + " the day when reading the file",
                            Place.shown(paper.text(), 200))));
  }

  private static HolidayNotice notice(JsonObject file, LocalDate published) {
    HolidayNoticeBuilder notice =
        HolidayNotice.builder()
            .year(announced(file).required("year").integer())
            .published(published)
            .address(paper(file).text());
    Set<LocalDate> seen = new HashSet<>();
    for (JsonValue day : file.required("days").items()) {
      add(notice, day.object().only(DAY), seen);
    }
    return file.place().locate(notice::build);
  }

  /** The file, if it is one with days. */
  private static JsonObject announced(JsonObject file) {
    int year = file.only(MEMBERS).required("year").integer();
    if (file.required("days").items().isEmpty()) {
      throw file.required("days")
          .place()
          .fault(
              Code.INVALID_VALUE,
              "the file has no days, so the year %d is not announced yet; read it when its notice is out",
              year);
    }
    return file;
  }

  private static JsonValue paper(JsonObject file) {
    List<JsonValue> papers = file.required("papers").items();
    if (papers.size() != 1) {
      throw file.required("papers")
          .place()
          .fault(
              Code.INVALID_VALUE,
              "the file is made of %d papers and does not say which day is decided by which; a file"
                  + " with the one notice of its year is read, write an amendment as text: 'amendment"
                  + " 2026 2026-03-20 ADDRESS', and its days",
              papers.size());
    }
    return papers.get(0);
  }

  private static Optional<LocalDate> dayOf(String address) {
    Matcher matcher = DAY_OF_ADDRESS.matcher(address);
    try {
      return matcher.find()
          ? Optional.of(LocalDate.parse(matcher.group(1) + "-" + matcher.group(2)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // looks like a day, is none: 2027-02/30
    }
  }

  private static void add(HolidayNoticeBuilder notice, JsonObject day, Set<LocalDate> seen) {
    LocalDate date = Dates.date(day.required("date"));
    if (!seen.add(date)) {
      throw day.place()
          .fault(
              Code.DUPLICATE_ID,
              "%s is decided a second time; each notice decides a day once",
              date);
    }
    String name = day.required("name").text();
    HolidayNotice.Day said =
        day.required("isOffDay").truth()
            ? HolidayNotice.Day.off(name)
            : HolidayNotice.Day.work(name);
    notice.putDay(date, said);
  }
}
