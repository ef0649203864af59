package org.daopai.examples.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daopai.model.ActivityId;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.json.ProjectJson;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.PlanningConvention;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;

/**
 * The pump house stands in a file of Microsoft Project, the weir in one of Primavera P6. Both start
 * on Monday 2026-01-05; a day has eight working hours, and Wednesday 2026-01-14 is a rest day.
 */
class ImportedProjectTest {

  private static final Path FILES = Path.of("src", "test", "resources", "interop");

  private static ImportedProject pumpHouse() {
    return ImportedProject.read(FILES.resolve("pump-house.xml"));
  }

  private static ImportedProject weir() {
    return ImportedProject.read(FILES.resolve("weir.xer"));
  }

  /** Planned from what a reader of the written file gets. */
  private static Schedule plan(ImportedProject imported) {
    ProjectDocument document = ProjectJson.read(ProjectJson.write(imported.document()));
    assertEquals(imported.document(), document);
    return ReversePlanner.create().plan(document.network(), document.dataDate().orElseThrow());
  }

  private static String early(Schedule plan, String id) {
    ScheduledActivity activity = plan.activity(id);
    return activity.earlyStart() + " to " + activity.earlyFinish();
  }

  private static String late(Schedule plan, String id) {
    ScheduledActivity activity = plan.activity(id);
    return activity.lateStart().orElseThrow() + " to " + activity.lateFinish().orElseThrow();
  }

  @Test
  void pumpHouseIsPlannedForward() {
    Schedule plan = plan(pumpHouse());

    // done as the file says
    assertEquals("2026-01-05T08:00 to 2026-01-07T17:00", early(plan, "2"));
    // two days remain from the status date, Monday 12th
    assertEquals("2026-01-08T08:00 to 2026-01-13T17:00", early(plan, "3"));
    // a day after the group of both, which is Thursday 15th, for the 14th is a rest day; a week of
    // the clock
    assertEquals("2026-01-15T17:00 to 2026-01-22T17:00", elapsed(plan));
    // six days of the site, which works on Saturday 24th and not on the 28th, stocktaking
    assertEquals("2026-01-23T08:00 to 2026-01-30T17:00", early(plan, "5"));
    assertEquals("2026-01-30T17:00 to 2026-01-30T17:00", early(plan, "6"));
  }

  /** An activity of elapsed time, by its length: it may start in the rest after a finish. */
  private static String elapsed(Schedule plan) {
    ScheduledActivity permit = plan.activity("4");
    return permit.earlyFinish().minusDays(7) + " to " + permit.earlyFinish();
  }

  @Test
  void pumpHouseIsPlannedBackFromItsDeadline() {
    Schedule plan = plan(pumpHouse());

    // 48 hours of the site back from Tuesday 10 February: 10th, 9th and Saturday 7th are 24, the
    // five
    // half days 2nd to 6th another 20, and the afternoon of Saturday 31 January the last four
    assertEquals("2026-01-31T13:00 to 2026-02-10T17:00", late(plan, "5"));
    assertEquals("2026-02-10T17:00", plan.deadline("6").due().toString());
    // office hours from 30 January: five half days and two whole ones
    assertEquals(36, plan.deadline("6").margin().toHours());
    assertTrue(plan.activity("7").lateStart().isEmpty());
  }

  @Test
  void namesGroupsAndUnitsAreImported() {
    ProjectNetwork network = pumpHouse().document().network();

    assertEquals("Pump house", network.name().text());
    assertEquals(List.of(Phase.of("1", "Design")), network.phases());
    assertEquals("1", network.element(ActivityId.of("2")).phase().orElseThrow().value());
    assertEquals("Unit A", network.element(ActivityId.of("5")).responsible().orElseThrow().text());
    assertTrue(network.element(ActivityId.of("6")) instanceof Milestone);
    assertEquals(CalendarId.of("2"), network.element(ActivityId.of("5")).calendar().orElseThrow());
    assertEquals(2, network.calendars().size());
  }

  @Test
  void exceptionsRecurringOnesAndWorkWeeksAreImported() {
    WorkCalendar office = pumpHouse().document().network().defaultCalendar();

    assertFalse(office.isWorkingDay(LocalDate.of(2026, 1, 14)));
    assertEquals("Flood drill", office.day(LocalDate.of(2026, 1, 14)).reason().text());
    assertFalse(office.isWorkingDay(LocalDate.of(2026, 1, 28)));
    assertTrue(office.isWorkingDay(LocalDate.of(2026, 4, 28)), "three times only");
    assertEquals("[08:00-12:00]", office.day(LocalDate.of(2026, 2, 4)).shifts().toString());
    assertEquals(2, office.day(LocalDate.of(2026, 2, 9)).shifts().size());
  }

  @Test
  void whatCannotBeSaidIsListed() {
    assertEquals(
        List.of(
            "Task 7 (Paint) is to be done as late as possible, which is not imported; late dates"
                + " say when",
            "Resources are imported by name, and by the calendar that all of a task share; their"
                + " units, work and costs are not",
            "Of the calendars, 1 that no imported activity names are not imported"),
        pumpHouse().omissions());
    assertEquals(
        List.of(
            "Task 1005 (Supervision) takes its span from others, which do not give it a finish, and"
                + " is not imported",
            "Relation from task 1001 (Start) to task 1005 (Supervision) (SS) is not imported: one"
                + " of its ends is not"),
        weir().omissions());
  }

  @Test
  void weirIsPlannedWithItsOwnIdsAndOptions() {
    ImportedProject weir = weir();
    Schedule plan = plan(weir);

    assertEquals("Weir", weir.document().network().name().text());
    assertEquals("2026-01-05T08:00 to 2026-01-05T08:00", early(plan, "A1000"));
    assertEquals("2026-01-05T08:00 to 2026-01-07T17:00", early(plan, "A1010"));
    // a day later, five days without the 14th
    assertEquals("2026-01-09T08:00 to 2026-01-16T17:00", early(plan, "A1020"));
    // finish to finish and two days
    assertEquals("2026-01-20T17:00", plan.activity("A1030").earlyFinish().toString());
    // must finish by Friday 30th, and the weir body not later than the 20th
    assertEquals("2026-01-30T17:00", plan.activity("A1030").lateFinish().orElseThrow().toString());
    assertEquals("2026-01-13T08:00 to 2026-01-20T17:00", late(plan, "A1020"));
    assertEquals(16, plan.activity("A1020").totalFloat().orElseThrow().toHours());
  }

  @Test
  void deadlineGivenTakesThePlaceOfTheFilesOwn() {
    Schedule plan =
        plan(
            pumpHouse()
                .with(
                    List.of(
                        Deadline.hard("6", LocalDate.of(2026, 1, 30)),
                        Deadline.hard("7", LocalDate.of(2026, 1, 13)))));

    assertEquals("2026-01-31T00:00", plan.deadline("6").due().toString());
    assertEquals(0, plan.activity("5").totalFloat().orElseThrow().toMinutes());
    assertEquals("2026-01-13T08:00 to 2026-01-13T17:00", late(plan, "7"));
  }

  private static long floatHours(Schedule plan, String id) {
    return plan.activity(id).totalFloat().orElseThrow().toHours();
  }

  private static Schedule planAsPrimavera(ImportedProject imported) {
    ProjectDocument document = imported.document();
    return ReversePlanner.with(PlanningConvention.PRIMAVERA_P6)
        .plan(document.network(), document.dataDate().orElseThrow());
  }

  /**
   * Two locks in one file. The north one takes ten days, to Friday 16th, and its gates three; the
   * south one four, to Thursday 8th, its gates two, and it must finish on Wednesday 7th.
   */
  @Test
  void projectsOfOneFileArePlannedEachForItself() {
    List<ImportedProject> locks = ImportedProject.readAll(FILES.resolve("locks.xer"));

    assertEquals(2, locks.size());
    Schedule north = planAsPrimavera(locks.get(0));
    assertEquals("North lock", north.network().name().text());
    assertEquals("2026-01-05T08:00 to 2026-01-16T17:00", early(north, "N1"));
    assertEquals(0, floatHours(north, "N1"));
    assertEquals(7 * 8, floatHours(north, "N2"), "to the 16th, whatever binds the other");
    Schedule south = planAsPrimavera(locks.get(1));
    assertEquals("South lock", south.network().name().text());
    assertEquals("2026-01-05T08:00 to 2026-01-08T17:00", early(south, "S1"));
    assertEquals(-8, floatHours(south, "S1"));
    assertEquals(8, floatHours(south, "S2"), "to the 7th");
  }

  @Test
  void floatIsCountedFromTheFinishOfEachProject() throws IOException {
    ImportedProject south = locks("2026-01-07 17:00", "").get(1);

    assertEquals(0, floatHours(planAsPrimavera(south), "S1"), "not to the 16th of the other");
    assertEquals(2 * 8, floatHours(planAsPrimavera(south), "S2"));
  }

  @Test
  void whatProjectsOfOneFileShareIsListed() throws IOException {
    String north =
        "Task 1002 (North gates) follows task 2001, which the project does not have; that relation"
            + " is not imported";
    String south =
        "Task 2001 (South chamber) is followed by task 1002, which the project does not have; that"
            + " relation is not imported";
    String fromLast =
        "Float is counted from the last finish of all projects that are open, which is not"
            + " imported; here it is counted from the finish of each project";
    Path file = FILES.resolve("locks.xer");

    assertEquals(
        List.of(List.of(north), List.of(south)),
        ImportedProject.readAll(file).stream().map(ImportedProject::omissions).toList());
    assertEquals(
        List.of("The file has 2 projects; the first, North lock, is imported", north),
        ImportedProject.read(file).omissions());
    assertEquals(
        List.of(List.of(fromLast, north), List.of(fromLast, south)),
        locks("rcal_Predecessor\tN\tN\tY", "rcal_Predecessor\tN\tN\tN").stream()
            .map(ImportedProject::omissions)
            .toList());
  }

  /** The two locks, their file changed. */
  private static List<ImportedProject> locks(String what, String by) throws IOException {
    Path file = Files.createTempFile("locks", ".xer");
    try {
      Files.writeString(file, Files.readString(FILES.resolve("locks.xer")).replace(what, by));
      return ImportedProject.readAll(file);
    } finally {
      Files.delete(file);
    }
  }
}
