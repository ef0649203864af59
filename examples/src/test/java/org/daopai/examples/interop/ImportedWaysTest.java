package org.daopai.examples.interop;

import static org.daopai.examples.interop.GivenFile.MONDAY;
import static org.daopai.examples.interop.GivenFile.after;
import static org.daopai.examples.interop.GivenFile.group;
import static org.daopai.examples.interop.GivenFile.mspdi;
import static org.daopai.examples.interop.GivenFile.plan;
import static org.daopai.examples.interop.GivenFile.pmxml;
import static org.daopai.examples.interop.GivenFile.row;
import static org.daopai.examples.interop.GivenFile.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Dependency;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.WorkSegment;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.junit.jupiter.api.Test;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** How work is done, as a file of another application says it, one story each. */
class ImportedWaysTest {

  private static NetworkElement element(ImportedProject imported, String id) {
    return imported.document().network().element(ActivityId.of(id));
  }

  private static Activity activity(ImportedProject imported, String id) {
    return (Activity) element(imported, id);
  }

  private static String early(Schedule plan, String id) {
    ScheduledActivity activity = plan.activity(id);
    return activity.earlyStart() + " to " + activity.earlyFinish();
  }

  private static void link(Task from, Task to, RelationType type, int hours) {
    to.addPredecessor(
        new Relation.Builder()
            .predecessorTask(from)
            .type(type)
            .lag(Duration.getInstance(hours, TimeUnit.HOURS)));
  }

  @Test
  void splitTaskIsDoneInSegmentsThatKeepTheirPauses() {
    ImportedProject imported =
        mspdi()
            .task(1, 8, "")
            .task(2, 24, after(1, 1, 0, 7))
            // Tuesday; not Wednesday and Thursday; Friday and Monday
            .work(2, new int[] {6, 6, 8}, new int[] {7, 8, 0}, new int[] {9, 12, 16})
            .imported();

    assertEquals(
        List.of(
            new WorkSegment(WorkDuration.workingMinutes(0), WorkDuration.workingMinutes(480)),
            new WorkSegment(WorkDuration.workingMinutes(1440), WorkDuration.workingMinutes(2400))),
        activity(imported, "2").segments());
    assertEquals(
        "2026-01-06T08:00 to 2026-01-12T17:00", early(plan(imported), "2"), "five days, two idle");
    assertTrue(imported.omissions().isEmpty(), imported.omissions()::toString);
  }

  @Test
  void piecesThatDoNotComeToTheDurationAreListed() {
    ImportedProject imported =
        mspdi()
            .task(2, 32, "")
            .work(2, new int[] {6, 6, 8}, new int[] {7, 8, 0}, new int[] {9, 12, 16})
            .imported();

    assertTrue(activity(imported, "2").segments().isEmpty());
    assertEquals(
        List.of(
            "Task 2 (T2) is done in pieces that come to 1440 working minutes and lasts 1920; it is"
                + " imported in one piece"),
        imported.omissions());
  }

  @Test
  void workThatResumesLaterGoesOnThen() {
    // a day done, and the rest of two days resumes a week later
    ImportedProject imported =
        mspdi()
            .with("StatusDate", "2026-01-06T08:00:00")
            .task(
                1,
                24,
                "<ActualStart>2026-01-05T08:00:00</ActualStart>"
                    + "<RemainingDuration>PT16H0M0S</RemainingDuration>"
                    + "<Stop>2026-01-05T17:00:00</Stop><Resume>2026-01-12T08:00:00</Resume>")
            .imported();

    assertEquals("2026-01-05T08:00 to 2026-01-13T17:00", early(plan(imported), "1"));
  }

  /** Five days: Monday; Thursday and Friday; Wednesday and Thursday of the week after. */
  private static GivenFile interruptedTwice(
      String status, String stop, String resume, int remaining) {
    return mspdi()
        .with("StatusDate", status)
        .task(
            1,
            40,
            "<ActualStart>2026-01-05T08:00:00</ActualStart><RemainingDuration>PT"
                + remaining
                + "H0M0S</RemainingDuration>"
                + "<Stop>%s</Stop><Resume>%s</Resume>".formatted(stop, resume))
        .task(2, 8, after(1, 1, 0, 7))
        .work(
            1,
            new int[] {5, 5, 8, 2},
            new int[] {6, 7, 0},
            new int[] {8, 9, 16},
            new int[] {12, 13, 0},
            new int[] {14, 15, 16});
  }

  private static final List<WorkSegment> INTERRUPTED_TWICE =
      List.of(
          new WorkSegment(WorkDuration.workingMinutes(0), WorkDuration.workingMinutes(480)),
          new WorkSegment(WorkDuration.workingMinutes(1440), WorkDuration.workingMinutes(2400)),
          new WorkSegment(WorkDuration.workingMinutes(3360), WorkDuration.workingMinutes(4320)));

  @Test
  void workThatIsInterruptedAgainKeepsItsPauses() {
    // told on Tuesday evening, between the first piece and the second
    ImportedProject imported =
        interruptedTwice("2026-01-06T17:00:00", "2026-01-05T17:00:00", "2026-01-08T08:00:00", 32)
            .imported();

    assertEquals(INTERRUPTED_TWICE, activity(imported, "1").segments());
    assertEquals(
        Progress.builder().activity(ActivityId.of("1")).actualStart(MONDAY).build(),
        imported.document().network().progress().get(ActivityId.of("1")));
    assertEquals("2026-01-05T08:00 to 2026-01-15T17:00", early(plan(imported), "1"));
    assertEquals("2026-01-16T08:00 to 2026-01-16T17:00", early(plan(imported), "2"));
    assertTrue(imported.omissions().isEmpty(), imported.omissions()::toString);
  }

  @Test
  void workInTheMiddleOfAPieceKeepsThePausesToCome() {
    // told on Thursday evening, a day into the second piece
    ImportedProject imported =
        interruptedTwice("2026-01-08T17:00:00", "2026-01-08T17:00:00", "2026-01-09T08:00:00", 24)
            .imported();

    assertEquals(INTERRUPTED_TWICE, activity(imported, "1").segments());
    assertEquals("2026-01-05T08:00 to 2026-01-15T17:00", early(plan(imported), "1"));
    assertTrue(imported.omissions().isEmpty(), imported.omissions()::toString);
  }

  @Test
  void pausesOfWorkThatIsBehindAreTakenIntoWhatRemains() {
    // told on the second Monday, when only the first day of five had been done; the rest was moved
    // to Wednesday and Thursday, and to Tuesday and Wednesday of the third week
    ImportedProject imported =
        mspdi()
            .with("StatusDate", "2026-01-12T08:00:00")
            .task(
                1,
                40,
                "<ActualStart>2026-01-05T08:00:00</ActualStart>"
                    + "<RemainingDuration>PT24H0M0S</RemainingDuration>"
                    + "<Stop>2026-01-05T17:00:00</Stop><Resume>2026-01-14T08:00:00</Resume>")
            .work(
                1,
                new int[] {5, 5, 8, 2},
                new int[] {6, 13, 0},
                new int[] {14, 15, 16},
                new int[] {16, 19, 0},
                new int[] {20, 21, 16})
            .imported();

    // three days remain of four that are written: the last piece, and a day of the one before it
    assertEquals(List.of(), activity(imported, "1").segments());
    assertEquals(
        Progress.builder()
            .activity(ActivityId.of("1"))
            .actualStart(MONDAY)
            .remaining(WorkDuration.workingMinutes(3 * 480 + 2 * 480))
            .resumes(MONDAY.plusDays(9))
            .build(),
        imported.document().network().progress().get(ActivityId.of("1")));
    assertEquals("2026-01-05T08:00 to 2026-01-20T17:00", early(plan(imported), "1"));
    assertEquals(
        List.of(
            "Task 1 (T1) is interrupted again after it goes on; 960 working minutes of pauses are"
                + " imported as part of what remains"),
        imported.omissions());
  }

  @Test
  void suspendedWorkOfPrimaveraGoesOnWhenItResumes() {
    ImportedProject imported =
        pmxml(
            project -> {
              Task task = row(group(project.addTask()).addTask(), "A1", 24);
              start(task, MONDAY, MONDAY.plusDays(7), 16);
              task.setSuspendDate(MONDAY.plusDays(1));
              task.setResume(MONDAY.plusDays(7));
              project.getProjectProperties().setStatusDate(MONDAY.plusDays(1));
            });

    assertEquals("2026-01-05T08:00 to 2026-01-13T17:00", early(plan(imported), "A1"));
  }

  @Test
  void expectedFinishSaysHowLongWorkLasts() {
    ImportedProject imported =
        pmxml(
            project -> {
              Task task = row(group(project.addTask()).addTask(), "A1", 8);
              task.setExpectedFinish(MONDAY.plusDays(3).plusHours(9));
            });

    assertEquals(
        MONDAY.plusDays(3).plusHours(9), activity(imported, "A1").expectedFinish().orElseThrow());
    assertEquals("2026-01-05T08:00 to 2026-01-08T17:00", early(plan(imported), "A1"));
    assertTrue(imported.omissions().isEmpty(), imported.omissions()::toString);
  }

  @Test
  void levelOfEffortIsAHammockFromItsStartToItsFinish() {
    ImportedProject imported =
        pmxml(
            project -> {
              Task wbs = group(project.addTask());
              Task first = row(wbs.addTask(), "A1", 16);
              Task second = row(wbs.addTask(), "A2", 24);
              Task watch = row(wbs.addTask(), "A3", 40);
              watch.setActivityType(ActivityType.LEVEL_OF_EFFORT);
              link(first, second, RelationType.FINISH_START, 0);
              link(first, watch, RelationType.START_START, 0);
              link(second, watch, RelationType.FINISH_FINISH, 0);
              project.getProjectProperties().setMustFinishBy(MONDAY.plusDays(11).plusHours(9));
            });

    assertTrue(activity(imported, "A3").isHammock());
    Schedule plan = plan(imported);
    assertEquals("2026-01-05T08:00 to 2026-01-09T17:00", early(plan, "A3"));
    // the date that binds the project binds the end of the work, which only a hammock follows
    assertEquals(MONDAY.plusDays(11).plusHours(9), plan.activity("A2").lateFinish().orElseThrow());
    assertEquals(1, plan.deadlines().size());
  }

  @Test
  void levelOfEffortThatNothingGivesAFinishIsListed() {
    ImportedProject imported =
        pmxml(
            project -> {
              Task wbs = group(project.addTask());
              Task work = row(wbs.addTask(), "A1", 16);
              Task watch = row(wbs.addTask(), "A2", 40);
              watch.setActivityType(ActivityType.LEVEL_OF_EFFORT);
              link(work, watch, RelationType.START_START, 0);
            });

    assertEquals(1, imported.document().network().elements().size());
    assertTrue(
        imported.omissions().stream()
            .anyMatch(
                line ->
                    line.endsWith(
                        "(Name of A2) takes its span from others, which do not give it a finish,"
                            + " and is not imported")),
        imported.omissions()::toString);
  }

  @Test
  void summaryOfTheWorkBreakdownSpansWhatStandsBesideIt() {
    ImportedProject imported =
        pmxml(
            project -> {
              Task wbs = group(project.addTask());
              Task first = row(wbs.addTask(), "A1", 16);
              Task summary = row(wbs.addTask(), "A2", 1);
              summary.setActivityType(ActivityType.WBS_SUMMARY);
              Task below = group(wbs.addTask());
              Task second = row(below.addTask(), "A3", 24);
              link(first, second, RelationType.FINISH_START, 0);
            });

    assertTrue(activity(imported, "A2").isHammock());
    assertEquals("2026-01-05T08:00 to 2026-01-09T17:00", early(plan(imported), "A2"));
  }

  @Test
  void levelOfEffortUnderWayKeepsItsActualStart() {
    ImportedProject imported =
        pmxml(
            project -> {
              Task wbs = group(project.addTask());
              Task work = row(wbs.addTask(), "A1", 40);
              start(work, MONDAY.plusDays(1), MONDAY.plusDays(2), 16);
              Task watch = row(wbs.addTask(), "A2", 40);
              watch.setActivityType(ActivityType.LEVEL_OF_EFFORT);
              start(watch, MONDAY, MONDAY.plusDays(2), 16);
              link(work, watch, RelationType.START_START, 0);
              link(work, watch, RelationType.FINISH_FINISH, 0);
              project.getProjectProperties().setStatusDate(MONDAY.plusDays(2));
            });

    Progress progress = imported.document().network().progress().get(ActivityId.of("A2"));
    assertEquals(MONDAY, progress.actualStart().orElseThrow());
    assertEquals("2026-01-05T08:00 to 2026-01-08T17:00", early(plan(imported), "A2"));
  }

  @Test
  void dateOfAGroupHoldsForAllOfIt() {
    ImportedProject imported =
        mspdi()
            .group(
                1,
                "<ConstraintType>4</ConstraintType>"
                    + "<ConstraintDate>2026-01-07T08:00:00</ConstraintDate>",
                2,
                3)
            .imported();

    assertEquals(
        List.of(DateConstraint.startNotEarlierThan(MONDAY.plusDays(2))),
        imported.document().network().phases().get(0).constraints());
    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(plan(imported), "3"));
    assertTrue(imported.omissions().isEmpty(), imported.omissions()::toString);
  }

  @Test
  void groupThatMustStartOnADateIsBoundByItOnly() {
    ImportedProject imported =
        mspdi()
            .with("HonorConstraints", "1")
            .group(
                1,
                "<ConstraintType>2</ConstraintType>"
                    + "<ConstraintDate>2026-01-07T08:00:00</ConstraintDate>",
                2)
            .imported();

    assertEquals(
        List.of(DateConstraint.startOn(MONDAY.plusDays(2))),
        imported.document().network().phases().get(0).constraints());
    assertEquals(
        List.of(
            "Task 1 (T1) keeps MUST_START_ON even against its predecessors; here the date bounds,"
                + " and float shows the conflict"),
        imported.omissions());
  }

  @Test
  void groupThatHoldsNothingKeepsToNoDate() {
    ImportedProject imported =
        mspdi()
            .task(5, 8, "")
            .groupOf(
                "<Active>0</Active>",
                1,
                "<ConstraintType>4</ConstraintType>"
                    + "<ConstraintDate>2026-01-07T08:00:00</ConstraintDate>",
                2)
            .imported();

    assertEquals(
        List.of(
            "Task 2 (T2) is inactive and is not imported",
            "Task 1 (T1) is a group of nothing that is imported, and keeps to a date, which is not"
                + " imported"),
        imported.omissions());
    assertEquals(1, plan(imported).activities().size());
  }

  /** Both wait until Wednesday evening, are done on Thursday and were due on Wednesday. */
  @Test
  void deadlineOfAGroupIsOwedByIt() {
    ImportedProject imported =
        mspdi()
            .task(4, 24, "")
            .groupOf(after(4, 1, 0, 7), 1, "<Deadline>2026-01-07T17:00:00</Deadline>", 2, 3)
            .task(5, 80, "")
            .imported();

    Schedule plan = plan(imported);
    DeadlineVerdict verdict = plan.deadline("1");
    assertEquals(ActivityId.of("1"), verdict.deadline().target());
    assertEquals(MONDAY.plusDays(3).plusHours(9), verdict.earlyFinish());
    assertFalse(verdict.isMet());
    assertEquals(-8, verdict.margin().toHours());
    assertEquals(
        "2026-01-07T08:00 to 2026-01-07T17:00",
        plan.activity("3").lateStart().orElseThrow()
            + " to "
            + plan.activity("3").lateFinish().orElseThrow());
    assertEquals(-8, plan.activity("4").totalFloat().orElseThrow().toHours());
    assertTrue(plan.activity("5").lateFinish().isEmpty(), "is no part of the group");
    assertTrue(imported.omissions().isEmpty(), imported.omissions()::toString);
  }

  @Test
  void groupThatHoldsNothingOwesNothing() {
    ImportedProject imported =
        mspdi()
            .task(5, 8, "")
            .groupOf("<Active>0</Active>", 1, "<Deadline>2026-01-07T17:00:00</Deadline>", 2)
            .imported();

    assertTrue(imported.document().network().deadlines().isEmpty());
    assertTrue(
        imported
            .omissions()
            .contains(
                "Task 1 (T1) is a group of nothing that is imported, and has a deadline, which is"
                    + " not imported"),
        imported.omissions()::toString);
  }

  private static final String BY_NAME =
      "Resources are imported by name, and by the calendar that all of a task share; their units,"
          + " work and costs are not";

  /** Five days from Monday: to Friday of an office, to the Monday after of who rests on Tuesday. */
  @Test
  void taskIsWorkedOnTheCalendarThatItsResourcesShare() {
    ImportedProject imported =
        mspdi()
            .task(1, 40, "")
            .task(2, 40, "")
            .task(3, 40, "<Type>1</Type>") // a fixed duration
            .task(4, 40, "<IgnoreResourceCalendar>1</IgnoreResourceCalendar>")
            .task(5, 40, "")
            .resource(1, 3)
            .resource(2, 3)
            .assigned(1, 1, 1)
            .assigned(1, 2, 1)
            .assigned(3, 1, 1)
            .assigned(4, 1, 1)
            .assigned(5, 1, 0) // answers for it and does none of it
            .imported();

    Schedule plan = plan(imported);
    assertEquals("2026-01-05T08:00 to 2026-01-12T17:00", early(plan, "1"));
    for (String id : List.of("2", "3", "4", "5")) {
      assertEquals("2026-01-05T08:00 to 2026-01-09T17:00", early(plan, id), id);
    }
    assertEquals(
        List.of(BY_NAME, "Of the calendars, 1 that no imported activity names are not imported"),
        imported.omissions());
  }

  @Test
  void resourcesOfDifferentCalendarsAreListed() {
    ImportedProject imported =
        mspdi()
            .task(1, 40, "")
            .task(2, 40, "<CalendarUID>11</CalendarUID>")
            .resource(1, 3)
            .resource(2, 4)
            .assigned(1, 1, 1)
            .assigned(1, 2, 1)
            .assigned(2, 2, 1)
            .imported();

    assertEquals("2026-01-05T08:00 to 2026-01-09T17:00", early(plan(imported), "1"));
    assertEquals("2026-01-05T08:00 to 2026-01-12T17:00", early(plan(imported), "2"));
    assertEquals(
        List.of(
            "Task 1 (T1) has resources that work on different calendars; it is imported on its own"
                + " calendar",
            "Task 2 (T2) is worked on when both its own calendar and that of its resources work; it"
                + " is imported on its own calendar",
            BY_NAME,
            "Of the calendars, 1 that no imported activity names are not imported"),
        imported.omissions());
  }

  @Test
  void onlyWhatDependsOnResourcesIsWorkedOnTheirsInPrimavera() {
    ImportedProject imported =
        pmxml(
            project -> {
              ProjectCalendar four = project.addCalendar();
              four.setName("No Tuesday");
              four.setParent(project.getDefaultCalendar());
              four.setWorkingDay(DayOfWeek.TUESDAY, false);
              Resource crew = project.addResource();
              crew.setName("Crew");
              crew.setCalendar(four);
              Task wbs = group(project.addTask());
              Task theirs = row(wbs.addTask(), "A1", 40);
              theirs.setActivityType(ActivityType.RESOURCE_DEPENDENT);
              theirs.addResourceAssignment(crew);
              row(wbs.addTask(), "A2", 40).addResourceAssignment(crew);
            });

    Schedule plan = plan(imported);
    assertEquals("2026-01-05T08:00 to 2026-01-12T17:00", early(plan, "A1"));
    assertEquals("2026-01-05T08:00 to 2026-01-09T17:00", early(plan, "A2"));
    assertEquals(List.of(BY_NAME), imported.omissions());
  }

  @Test
  void taskPlacedByHandStandsAgainstItsPredecessors() {
    ImportedProject imported =
        mspdi()
            .task(1, 32, "")
            .task(
                2,
                8,
                "<Manual>1</Manual><Start>2026-01-06T08:00:00</Start>"
                    + "<Finish>2026-01-06T17:00:00</Finish>"
                    + after(1, 1, 0, 7))
            .task(3, 8, after(2, 1, 0, 7))
            .imported();

    Schedule plan = plan(imported);
    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(plan, "2"));
    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(plan, "3"));
  }

  @Test
  void taskToBePlacedByHandThatIsNotYetIsPlannedAsAnyOther() {
    ImportedProject imported =
        mspdi().task(1, 16, "").task(2, 8, "<Manual>1</Manual>" + after(1, 1, 0, 7)).imported();

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(plan(imported), "2"));
    assertEquals(
        List.of(
            "Task 2 (T2) is placed by hand, the file does not say where; it is planned as any"
                + " other"),
        imported.omissions());
  }

  @Test
  void taskOfAnotherFileStandsWhereThisFileSawIt() {
    ImportedProject imported =
        mspdi()
            .task(
                1,
                16,
                "<ExternalTask>1</ExternalTask><Start>2026-01-07T08:00:00</Start>"
                    + "<Finish>2026-01-08T17:00:00</Finish>")
            .task(2, 8, after(1, 1, 0, 7))
            .imported();

    Schedule plan = plan(imported);
    assertEquals("2026-01-07T08:00 to 2026-01-08T17:00", early(plan, "1"));
    assertEquals("2026-01-09T08:00 to 2026-01-09T17:00", early(plan, "2"));
    assertEquals(
        List.of(
            "Task 1 (T1) stands for another file; it is imported where this one saw it, from"
                + " 2026-01-07T08:00"),
        imported.omissions());
  }

  @Test
  void datesThatAnotherProjectGivesBind() {
    ImportedProject imported =
        pmxml(
            project -> {
              Task task = row(group(project.addTask()).addTask(), "A1", 16);
              task.setExternalEarlyStart(MONDAY.plusDays(2));
              task.setExternalLateFinish(MONDAY.plusDays(9).plusHours(9));
            });

    ScheduledActivity planned = plan(imported).activity("A1");
    assertEquals(MONDAY.plusDays(2), planned.earlyStart());
    assertEquals(MONDAY.plusDays(9).plusHours(9), planned.lateFinish().orElseThrow());
  }

  @Test
  void lagsByTheClockAndInPercentAreKept() {
    ImportedProject imported =
        mspdi()
            .task(1, 40, "")
            .task(2, 8, after(1, 1, 28800, 8)) // two elapsed days, in tenths of minutes
            .task(3, 8, after(1, 3, 50, 19)) // half of the five days
            .task(4, 8, after(1, 3, 50, 20)) // half of forty hours by the clock
            .imported();

    Schedule plan = plan(imported);
    // from Friday 17:00 to Sunday 17:00
    assertEquals("2026-01-12T08:00 to 2026-01-12T17:00", early(plan, "2"));
    assertEquals("2026-01-07T13:00 to 2026-01-08T12:00", early(plan, "3"));
    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(plan, "4"));
    assertTrue(imported.omissions().isEmpty(), imported.omissions()::toString);
  }

  @Test
  void whatLeavesTheStartOfAGroupWaitsForItsFirst() {
    ImportedProject imported =
        mspdi()
            .group(1, "", 2, 3)
            .task(4, 8, after(1, 3, 4800, 7)) // a day after the start of the group
            .task(5, 24, "")
            .imported();

    assertEquals(
        List.of(Dependency.startToStart("1", "4").lag(WorkDuration.workingMinutes(480))),
        imported.document().network().dependencies());
    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(plan(imported), "4"));
  }

  @Test
  void groupAndWhatItHoldsAreNotJoined() {
    ImportedProject imported = mspdi().group(1, after(2, 1, 0, 7), 2).task(3, 8, "").imported();

    assertEquals(0, imported.document().network().dependencies().size());
    assertEquals(
        List.of(
            "Relation from task 2 (T2) to task 1 (T1) (FS) is not imported: one of its ends holds"
                + " the other"),
        imported.omissions());
  }

  @Test
  void startMilestoneThatHasStartedIsReached() {
    ImportedProject imported =
        pmxml(
            project -> {
              Task task = row(group(project.addTask()).addTask(), "A1", 0);
              task.setActivityType(ActivityType.START_MILESTONE);
              start(task, MONDAY, MONDAY, 0);
            });

    assertEquals(
        MONDAY,
        imported
            .document()
            .network()
            .progress()
            .get(ActivityId.of("A1"))
            .actualFinish()
            .orElseThrow());
  }

  @Test
  void howWorkUnderWayIsPlannedIsListed() throws IOException {
    String weir = Files.readString(Path.of("src", "test", "resources", "interop", "weir.xer"));
    Path file = Files.createTempFile("weir", ".xer");
    try {
      Files.writeString(
          file,
          weir.replace("SD_Both\tN\tY\tY\t", "SD_Both\tN\tY\tN\t")
              .replace("rcal_Predecessor\tN\tN", "rcal_Predecessor\tN\tY"));

      assertTrue(
          ImportedProject.read(file)
              .omissions()
              .contains(
                  "The project plans work under way by PROGRESS_OVERRIDE, which is a choice when"
                      + " planning and not imported"));
    } finally {
      Files.delete(file);
    }
  }
}
