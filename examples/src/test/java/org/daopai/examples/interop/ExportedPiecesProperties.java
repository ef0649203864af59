package org.daopai.examples.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;

/** Split activities that are written for Microsoft Project and read back, by its XML form. */
class ExportedPiecesProperties {

  private static final List<WorkCalendar> CALENDARS =
      List.of(
          WorkCalendar.fiveDays("office"),
          WorkCalendar.fiveDays("site")
              .withWeekday(DayOfWeek.SATURDAY, Shift.of("08:00", "12:00"))
              .withWeekday(DayOfWeek.SUNDAY, Shift.of("20:00", "24:00")));

  /** Monday at 08:00. */
  private static final LocalDateTime MONDAY = GivenFile.MONDAY;

  /** A pause that is longer holds a day of eight hours, wherever it begins. */
  private static final int WHOLE_DAY = 2 * 480;

  /** By the lengths of a piece, a pause, a piece and so on. */
  private static List<WorkSegment> segments(List<Integer> lengths) {
    List<WorkSegment> segments = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < lengths.size(); i++) {
      if (i % 2 == 0) {
        segments.add(
            new WorkSegment(
                WorkDuration.workingMinutes(at), WorkDuration.workingMinutes(at + lengths.get(i))));
      }
      at += i % 2 == 0 ? lengths.get(i) : WHOLE_DAY + lengths.get(i);
    }
    return segments;
  }

  private static Schedule plan(
      WorkCalendar calendar, List<WorkSegment> segments, LocalDateTime dataDate, boolean started) {
    long work =
        segments.stream().mapToLong(piece -> piece.to().amount() - piece.from().amount()).sum();
    ProjectNetwork.Builder network =
        ProjectNetwork.builder()
            .calendar(calendar)
            .addActivity(
                Activity.of("dig", "Dig", WorkDuration.workingMinutes(work))
                    .inSegments(segments.toArray(WorkSegment[]::new)));
    if (started) {
      network.addProgress(
          Progress.builder().activity(ActivityId.of("dig")).actualStart(MONDAY).build());
    }
    return ReversePlanner.create().plan(network.build(), DataDate.at(dataDate));
  }

  private static String dates(Schedule plan) {
    return plan.activity("dig").earlyStart() + " to " + plan.activity("dig").earlyFinish();
  }

  private static List<WorkSegment> readBack(ImportedProject imported) {
    return ((Activity) imported.document().network().element(ActivityId.of("dig"))).segments();
  }

  @Property(tries = 60)
  void piecesThatHaveNotBegunComeBackAsTheyWere(
      @ForAll @Size(min = 3, max = 9) List<@IntRange(min = 1, max = 1500) Integer> lengths,
      @ForAll @IntRange(max = 1) int calendar,
      @ForAll @IntRange(max = 20_000) int minute) {
    List<WorkSegment> segments = segments(lengths);
    Schedule plan = plan(CALENDARS.get(calendar), segments, MONDAY.plusMinutes(minute), false);

    ImportedProject imported = WrittenFile.of(plan, ExportFormat.MSPDI).imported();
    assertEquals(List.of(), imported.omissions());
    assertEquals(segments, readBack(imported));
    assertEquals(dates(plan), dates(GivenFile.plan(imported)));
  }

  @Property(tries = 60)
  void piecesOfWorkUnderWayEndWhenTheyEnded(
      @ForAll @Size(min = 3, max = 9) List<@IntRange(min = 1, max = 1500) Integer> lengths,
      @ForAll @IntRange(max = 1) int calendar,
      @ForAll @IntRange(max = 100) int percent) {
    List<WorkSegment> segments = segments(lengths);
    WorkTimeline timeline =
        CALENDARS.get(calendar).timeline(MONDAY.toLocalDate(), MONDAY.toLocalDate().plusYears(1));
    long span = segments.get(segments.size() - 1).to().amount();
    int passed = (int) (percent * (span - 1) / 100);
    LocalDateTime dataDate = passed == 0 ? MONDAY : timeline.advance(MONDAY, passed);
    Schedule plan = plan(CALENDARS.get(calendar), segments, dataDate, true);
    assertEquals(timeline.advance(MONDAY, (int) span), plan.activity("dig").earlyFinish());

    ImportedProject imported = WrittenFile.of(plan, ExportFormat.MSPDI).imported();
    assertEquals(List.of(), imported.omissions());
    boolean isLast = passed >= segments.get(segments.size() - 2).to().amount();
    if (!isLast) {
      assertEquals(segments, readBack(imported));
    }
    assertEquals(dates(plan), dates(GivenFile.plan(imported)));
  }
}
