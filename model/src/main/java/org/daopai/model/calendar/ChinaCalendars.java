package org.daopai.model.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.base.LocalizedName;

/**
 * The working calendar of the People's Republic of China: public holidays and make-up working days
 * as announced by the State Council office, 2008 to 2026.
 *
 * <p>Later years are provisional: Monday to Friday, until their notice is known. The data are facts
 * of the notices, by way of NateScarlet/holiday-cn (MIT licence); every exception carries the
 * address of its year's notice.
 */
public final class ChinaCalendars {

  /** Last year whose holidays are announced. */
  public static final int LAST_ANNOUNCED_YEAR = 2026;

  private static final int FIRST_YEAR = 2008;

  private static final ImmutableMap<String, String> ENGLISH =
      ImmutableMap.<String, String>builder()
          .put("元旦", "New Year")
          .put("春节", "Spring Festival")
          .put("清明节", "Qingming Festival")
          .put("劳动节", "Labour Day")
          .put("“五一”", "Labour Day")
          .put("“五一”国际劳动节", "Labour Day")
          .put("端午节", "Dragon Boat Festival")
          .put("中秋节", "Mid-Autumn Festival")
          .put("国庆节", "National Day")
          .put("“十一”", "National Day")
          .put("国庆节、中秋节", "National Day and Mid-Autumn Festival")
          .put("中秋节、国庆节", "Mid-Autumn Festival and National Day")
          .put("抗日战争暨世界反法西斯战争胜利70周年纪念日", "Victory Day, 70th anniversary")
          .buildOrThrow();

  private ChinaCalendars() {}

  /**
   * The calendar of public offices: Monday to Friday 08:00-12:00 and 13:00-17:00, without public
   * holidays, with make-up working days. Its id is {@code administrative}.
   */
  public static WorkCalendar administrative() {
    return Holder.ADMINISTRATIVE;
  }

  /** Every day of the year, for time limits that count calendar days. Its id is {@code civil}. */
  public static WorkCalendar civil() {
    return administrative()
        .allDays()
        .withId("civil")
        .withName(LocalizedName.of("every day", "自然日"));
  }

  /**
   * Outdoor construction: every day, but not in the season that is closed for the winter. Its id is
   * {@code outdoor}. Where winter begins and ends is local; in Changchun sites commonly stop in
   * November and restart in April.
   */
  public static WorkCalendar outdoor(Season winter) {
    return civil()
        .closed(winter, LocalizedName.of("winter closure", "冬季停工"))
        .withId("outdoor")
        .withName(LocalizedName.of("outdoor construction", "室外施工"));
  }

  /* The holder keeps the file unread until the first use, and read once. */
  private static final class Holder {
    static final WorkCalendar ADMINISTRATIVE = read();

    private static WorkCalendar read() {
      WorkCalendar week = WorkCalendar.fiveDays("administrative");
      WorkCalendarBuilder builder =
          WorkCalendar.builder()
              .from(week)
              .name(LocalizedName.of("working days", "工作日"))
              .announcedFrom(LocalDate.of(FIRST_YEAR, 1, 1))
              .announcedThrough(LocalDate.of(LAST_ANNOUNCED_YEAR, 12, 31));
      Map<LocalDate, DayException> exceptions = new HashMap<>();
      String notice = "";
      for (String line : lines()) {
        List<String> words = Splitter.on(' ').limit(3).splitToList(line);
        if (words.get(0).equals("notice")) {
          notice = words.get(2);
        } else if (!line.startsWith("#")) {
          DayException exception = exception(week, words.get(1), words.get(2)).announcedAt(notice);
          exceptions.put(LocalDate.parse(words.get(0)), exception);
        }
      }
      return builder.putAllExceptions(exceptions).build();
    }

    private static DayException exception(WorkCalendar week, String kind, String chinese) {
      String english = ENGLISH.getOrDefault(chinese, chinese);
      return switch (kind) {
        case "off" -> DayException.rest(LocalizedName.of(english, chinese));
        case "work" ->
            DayException.working(
                week.ordinaryShifts(),
                LocalizedName.of("make-up working day for " + english, chinese + "调休上班"));
        default ->
            throw new IllegalStateException(
                "A day of the holiday file is '" + kind + "', not off or work");
      };
    }

    /* Not by Guava's Resources: inside a module only the module's own classes may open it. */
    private static List<String> lines() {
      try (InputStream file =
          requireNonNull(ChinaCalendars.class.getResourceAsStream("china-holidays.txt"))) {
        return new String(file.readAllBytes(), UTF_8).lines().toList();
      } catch (IOException e) {
        throw new UncheckedIOException("The holiday file of the library cannot be read", e);
      }
    }
  }
}
