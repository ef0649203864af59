package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * What is not marked provisional stands, whatever is announced later (S12): on networks with
 * everything there is, under every convention.
 */
class ProvisionalMarksProperties {

  private static final DataDate DATA_DATE = SmallNetworks.DATA_DATE;

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  @Property(tries = 400)
  void whatIsNotMarkedStandsWhateverIsAnnouncedLater(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    ProjectNetwork network =
        Edit.of(RichNetworks.network(seed)).elements(RichNetworks::fitting).network();
    LocalDate announced = DATA_DATE.instant().toLocalDate().plusDays(random.nextInt(12) - 3);
    Map<CalendarId, Boolean> limited = new HashMap<>(); // the others are known for ever
    network.calendars().keySet().forEach(id -> limited.put(id, random.nextBoolean()));
    ReversePlanner planner = ReversePlanner.with(RichNetworks.options(random));
    Map<LocalDate, DayException> news = news(announced, random);
    assertStands(
        RichNetworks.plan(planner, announcedThrough(network, limited, announced, Map.of())),
        RichNetworks.plan(planner, announcedThrough(network, limited, announced, news)));
  }

  private static Map<LocalDate, DayException> news(LocalDate announced, Random random) {
    Map<LocalDate, DayException> news = new HashMap<>();
    LocalizedName why = LocalizedName.of("announced later");
    for (int day = 1; day < 60; day++) {
      int kind = random.nextInt(5);
      if (kind == 0) {
        news.put(announced.plusDays(day), DayException.rest(why));
      } else if (kind == 1) {
        news.put(announced.plusDays(day), DayException.working(List.of(new Shift(477, 486)), why));
      }
    }
    return news;
  }

  private static ProjectNetwork announcedThrough(
      ProjectNetwork network,
      Map<CalendarId, Boolean> limited,
      LocalDate announced,
      Map<LocalDate, DayException> news) {
    return network.withCalendars(
        calendar -> {
          if (!limited.getOrDefault(calendar.id(), false)) {
            return calendar;
          }
          WorkCalendar known =
              WorkCalendar.builder().from(calendar).announcedThrough(announced).build();
          for (Map.Entry<LocalDate, DayException> day : news.entrySet()) {
            known = known.withException(day.getKey(), day.getValue());
          }
          return known;
        });
  }

  @Property(tries = 300)
  void whatIsNotMarkedStandsAtTheEdgesOfWhatIsAnnounced(@ForAll("seeds") long seed) {
    ReversePlanner planner = ReversePlanner.with(RichNetworks.options(new Random(seed)));
    assertStands(
        RichNetworks.plan(planner, RichNetworks.announcedInPart(seed, false)),
        RichNetworks.plan(planner, RichNetworks.announcedInPart(seed, true)));
  }

  private static void assertStands(Schedule now, Schedule then) {
    for (DeadlineVerdict verdict : now.deadlines()) {
      if (!verdict.isProvisional()) {
        assertEquals(verdict, then.deadline(verdict.id()));
      }
    }
    for (ScheduledActivity activity : now.activities()) {
      ScheduledActivity later = then.activity(activity.id());
      if (!activity.isEarlyProvisional()) {
        assertEquals(activity.earlyStart(), later.earlyStart(), () -> "early start of " + activity);
        assertEquals(
            activity.earlyFinish(), later.earlyFinish(), () -> "early finish of " + activity);
      }
      if (activity.lateStart().isPresent() && !activity.isLateProvisional()) {
        assertEquals(activity.lateStart(), later.lateStart(), () -> "late start of " + activity);
        assertEquals(activity.lateFinish(), later.lateFinish(), () -> "late finish of " + activity);
      }
    }
  }
}
