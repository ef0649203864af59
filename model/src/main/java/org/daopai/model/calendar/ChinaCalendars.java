package org.daopai.model.calendar;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.stream.Stream;
import org.daopai.model.base.LocalizedName;

/**
 * The calendars that a project in the People's Republic of China needs: of its offices, of every
 * day, of building sites and of an enterprise.
 *
 * <p>They know the notices that {@link ChinaHolidays#bundled()} brings along, from 2008 on. Later
 * days are provisional, and fall back on the holidays that the law itself fixes unless told
 * otherwise; to add the notice of a further year, begin with {@link ChinaHolidays}. Every exception
 * carries the address of the notice that decided it, and the calendar the {@link
 * WorkCalendar#version()} of its notices.
 */
public final class ChinaCalendars {

  private ChinaCalendars() {}

  /**
   * The calendar of public offices: Monday to Friday 08:00-12:00 and 13:00-17:00, without public
   * holidays, with make-up working days; statutory holidays only where none are announced. Its id
   * is {@code administrative}.
   */
  public static WorkCalendar administrative() {
    return ChinaHolidays.bundled().administrative();
  }

  /**
   * The calendar of public offices, with that answer for days that are not announced. Its id is
   * {@code administrative}.
   */
  public static WorkCalendar administrative(UnannouncedDays policy) {
    return requireNonNull(Holder.BY_POLICY.get(policy)).administrative();
  }

  /** Every day of the year, for time limits that count calendar days. Its id is {@code civil}. */
  public static WorkCalendar civil() {
    return WorkCalendar.everyDay("civil").withName(LocalizedName.of("every day", "自然日"));
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

  /**
   * Indoor construction, which goes on through the winter: every day. Its id is {@code indoor}. A
   * site that rests at Spring Festival says so with {@link WorkCalendar#withRest}.
   */
  public static WorkCalendar indoor() {
    return civil().withId("indoor").withName(LocalizedName.of("indoor construction", "室内施工"));
  }

  /**
   * An enterprise that works on the days of the public offices, make-up working days among them, at
   * its own hours. Its id is {@code enterprise}.
   */
  public static WorkCalendar enterprise(Shift first, Shift... more) {
    return administrative()
        .withHours(Stream.concat(Stream.of(first), Stream.of(more)).toArray(Shift[]::new))
        .withId("enterprise")
        .withName(LocalizedName.of("enterprise working days", "企业工作日"));
  }

  private static final class Holder {
    static final ImmutableMap<UnannouncedDays, ChinaHolidays> BY_POLICY =
        Maps.toMap(Arrays.asList(UnannouncedDays.values()), ChinaHolidays.bundled()::unannounced);
  }
}
