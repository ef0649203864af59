package org.daopai.examples.bench;

import static org.daopai.model.Dependency.finishToStart;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daopai.examples.bench.Agreement.Count;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpxj.Duration;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.cpm.PrimaveraScheduler;

/**
 * Office days from 08:00 to 17:00 with lunch at noon; Monday 2025-01-06 is a holiday. Design takes
 * Friday the 3rd. Building starts half a day later, on Tuesday the 7th at 13:00, and takes half a
 * day, so it ends at 17:00; it is due at noon, half a day earlier.
 */
class AgreementTest {

  private static final DataDate FRIDAY = DataDate.at(LocalDateTime.of(2025, 1, 3, 8, 0));

  @ParameterizedTest
  @EnumSource(names = "MPXJ_.*", mode = EnumSource.Mode.MATCH_ANY)
  void peerPlansTheSameNetwork(BenchedPlanner peer) throws CpmException {
    MpxjDates dates = plan(network(480), peer);

    assertEquals(at(3, 8), dates.earlyStart[0]);
    assertEquals(at(3, 17), dates.earlyFinish[0]);
    assertEquals(at(7, 13), dates.earlyStart[1]);
    assertEquals(at(7, 17), dates.earlyFinish[1]);
    assertEquals(at(7, 8), dates.lateStart[1]);
    assertEquals(at(7, 12), dates.lateFinish[1]);
    assertEquals(at(2, 13), dates.lateStart[0]);
    assertEquals(at(3, 12), dates.lateFinish[0]);
    assertEquals(Duration.getInstance(-240, TimeUnit.MINUTES), dates.totalSlack[0]);
  }

  @ParameterizedTest
  @EnumSource(names = "MPXJ_.*", mode = EnumSource.Mode.MATCH_ANY)
  void startsAreComparedByWorkingTime(BenchedPlanner peer) throws CpmException {
    Schedule schedule = ReversePlanner.create().plan(network(480), FRIDAY);

    Agreement same = Agreement.of(schedule, plan(network(480), peer));
    Agreement halfADayLonger = Agreement.of(schedule, plan(network(720), peer));
    Agreement threeDaysLonger = Agreement.of(schedule, plan(network(1920), peer));

    assertEquals(new Agreement(new Count(3, 3), new Count(3, 3), 3), same);
    // building and its end start half a day later, design must start half a day sooner
    assertEquals(new Agreement(new Count(1, 3), new Count(2, 3), 3), halfADayLonger);
    assertEquals(new Agreement(new Count(1, 1), new Count(2, 2), 3), threeDaysLonger);
    assertEquals(
        peer.label()
            + " and daopai agree by working time on 1 of 3 (33.33 %; 100.00 % to within 8 h) early"
            + " starts and 2 of 3 (66.67 %; 100.00 % to within 8 h) late starts",
        halfADayLonger.sentence(peer));
  }

  private static MpxjDates plan(ProjectNetwork network, BenchedPlanner peer) throws CpmException {
    MpxjProject project = MpxjProject.of(network, FRIDAY, peer);
    (peer == BenchedPlanner.MPXJ_PRIMAVERA ? new PrimaveraScheduler() : new MicrosoftScheduler())
        .schedule(project.file(), FRIDAY.instant());
    return MpxjDates.of(project.tasks());
  }

  private static ProjectNetwork network(long designMinutes) {
    return ProjectNetwork.builder()
        .calendar(
            WorkCalendar.fiveDays("office")
                .withRest(LocalDate.of(2025, 1, 6), LocalizedName.of("holiday")))
        .addActivity(Activity.of("design", "", WorkDuration.workingMinutes(designMinutes)))
        .addActivity(Activity.of("build", "", WorkDuration.workingMinutes(240)))
        .addMilestone(Milestone.finish("done", ""))
        .addDependency(finishToStart("design", "build").lag(WorkDuration.workingMinutes(240)))
        .addDependency(finishToStart("build", "done"))
        .addDeadline(Deadline.hard("done", LocalDateTime.of(2025, 1, 7, 12, 0)))
        .build();
  }

  private static LocalDateTime at(int day, int hour) {
    return LocalDateTime.of(2025, 1, day, hour, 0);
  }
}
