package org.daopai.examples.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.daopai.examples.Golden;
import org.daopai.examples.IndustrialPlant;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendarException;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What an exported file holds, told by examples. All dates are of January 2026, a Thursday first.
 */
class ExportedProjectTest {

  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);
  private static final WorkCalendar OFFICE = WorkCalendar.fiveDays("office");

  private static final List<Dependency.Type> JOINED =
      List.of(
          Dependency.Type.FINISH_TO_START,
          Dependency.Type.START_TO_START,
          Dependency.Type.FINISH_TO_FINISH);

  /** A footbridge: planned, half built, and promised for the end of the month. */
  private static Schedule footbridge() {
    WorkCalendar site =
        OFFICE
            .withWeekday(DayOfWeek.SATURDAY, Shift.of("08:00", "12:00"))
            .withRest(
                LocalDate.of(2026, 1, 14),
                LocalDate.of(2026, 1, 15),
                LocalizedName.of("Flood", "洪水"))
            .withId("site");
    ProjectNetwork network =
        ProjectNetwork.builder()
            .name("Footbridge")
            .calendar(OFFICE)
            .addCalendar(site)
            .addPhase(Phase.of("build", "Building"))
            .addActivity(Activity.of("plan", "Design", WorkDuration.workingDays(2)).by("Unit A"))
            .addActivity(
                Activity.of("piers", "Piers & abutments", WorkDuration.workingHours(44))
                    .on(CalendarId.of("site"))
                    .in("build"))
            .addActivity(
                Activity.of("deck", "Deck <steel>", WorkDuration.workingDays(3)).in("build"))
            .addMilestone(Milestone.finish("open", "Open to walkers"))
            .addDependency(Dependency.finishToStart("plan", "piers"))
            .addDependency(
                Dependency.startToStart("piers", "deck").lag(WorkDuration.workingDays(2)))
            .addDependency(Dependency.finishToStart("piers", "open"))
            .addDependency(
                Dependency.finishToStart("deck", "open").lag(WorkDuration.calendarDays(1)))
            .addDeadline(Deadline.hard("open", LocalDate.of(2026, 1, 30)))
            .addProgress(Progress.finished("plan", MONDAY, MONDAY.plusHours(33)))
            .build();
    return ReversePlanner.create().plan(network, DataDate.at(MONDAY.plusDays(2)));
  }

  private static Schedule plan(ProjectNetwork.Builder network) {
    return ReversePlanner.create().plan(network.build(), DataDate.at(MONDAY));
  }

  @ParameterizedTest
  @EnumSource
  void smallProjectIsWrittenAsAgreed(ExportFormat format) {
    ExportedProject exported = ExportedProject.of(footbridge(), format, Locale.ENGLISH);

    String name = "footbridge-" + format.name().toLowerCase(Locale.ROOT);
    Golden.check(name + ".xml", new String(exported.bytes(), UTF_8));
    Golden.check(name + ".txt", String.join("\n", exported.omissions()) + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void hostHasNoPartInWhatIsWritten(ExportFormat format) {
    Schedule plan = IndustrialPlant.BEHIND.schedule();
    byte[] agreed = ExportedProject.of(plan, format, Locale.ENGLISH).bytes();
    Locale host = Locale.getDefault();
    String lineEnd = System.getProperty("line.separator");
    try {
      System.setProperty("line.separator", "\r\n");
      for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "th-TH-u-nu-thai", "zh-CN")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertArrayEquals(agreed, ExportedProject.of(plan, format, Locale.ENGLISH).bytes(), tag);
        assertEquals(tag, Locale.getDefault(Locale.Category.FORMAT).toLanguageTag());
      }
    } finally {
      Locale.setDefault(host);
      System.setProperty("line.separator", lineEnd);
    }
  }

  @ParameterizedTest
  @EnumSource
  void shippedProjectsAreReadBackAndPlannedToTheSameDates(ExportFormat format) {
    for (IndustrialPlant plant : IndustrialPlant.values()) {
      Schedule plan = plant.schedule();
      WrittenFile file = WrittenFile.of(plan, format);
      ProjectDocument document = file.imported().document();
      Schedule again =
          ReversePlanner.create().plan(document.network(), document.dataDate().orElseThrow());

      assertEquals(plan.activities().size(), file.size());
      assertEquals(plan.network().dependencies().size(), file.project().getRelations().size());
      for (ScheduledActivity activity : plan.activities()) {
        boolean isOpen = activity.progress().filter(Progress::isFinished).isEmpty();
        ScheduledActivity other = again.activity(activity.id());
        assertEquals(activity.earlyStart(), other.earlyStart(), activity::toString);
        assertEquals(activity.earlyFinish(), other.earlyFinish(), activity::toString);
        if (isOpen) {
          assertEquals(activity.toString(), other.toString());
          assertEquals(activity.totalFloat(), other.totalFloat());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesOfAllKindsSurvive(ExportFormat format) {
    List<String> names =
        List.of(
            "<a href=\"x\">&amp;</a>]]>",
            "桥墩与“桥台”（北岸）",
            "x".repeat(2_000),
            "é ñ 'quoted'",
            "-- <!-- no comment -->");
    ProjectNetwork.Builder network = ProjectNetwork.builder().name(names.get(0)).calendar(OFFICE);
    for (int i = 0; i < names.size(); i++) {
      network.addPhase(Phase.of("p<" + i, names.get(i)));
      network.addActivity(
          Activity.of("id&" + i, names.get(i), WorkDuration.workingDays(1))
              .in("p<" + i)
              .by(names.get(i)));
    }
    Schedule plan = plan(network);
    ExportedProject exported = ExportedProject.of(plan, format, Locale.ENGLISH);
    WrittenFile file = WrittenFile.of(plan, format, exported.bytes());

    for (int i = 0; i < names.size(); i++) {
      Task task = file.task(ActivityId.of("id&" + i));
      assertEquals(names.get(i), task.getName());
      assertEquals(names.get(i), task.getParentTask().getName());
    }
    assertTrue(
        exported.omissions().stream()
            .anyMatch(line -> line.startsWith("The name of 'id&2' has 2000 characters; ")),
        () -> exported.omissions().toString());
  }

  /** Read by the XML parser alone, for the reader of Primavera files loses such characters. */
  @ParameterizedTest
  @EnumSource
  void rareChineseCharactersAreWrittenWhole(ExportFormat format)
      throws IOException, ParserConfigurationException, SAXException {
    String name = "\uD842\uDFB7野桥 (U+20BB7) \uFDD020bb7\uFDD1";
    Schedule plan =
        plan(
            ProjectNetwork.builder()
                .addActivity(Activity.of("a", name, WorkDuration.workingDays(1))));
    byte[] bytes = ExportedProject.of(plan, format, Locale.ENGLISH).bytes();

    NodeList names =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes))
            .getElementsByTagName("Name");
    List<String> found = new ArrayList<>();
    for (int i = 0; i < names.getLength(); i++) {
      found.add(names.item(i).getTextContent());
    }
    String written = name;
    if (format == ExportFormat.PMXML) { // whose marks these are
      written = name.replaceAll("[\uFDD0\uFDD1]", "\uFFFD");
    }
    assertTrue(found.contains(written), found::toString);
  }

  @ParameterizedTest
  @EnumSource
  void charactersThatNoDocumentHoldsAreLeftOutAndToldOf(ExportFormat format) {
    Schedule plan =
        plan(
            ProjectNetwork.builder()
                .addActivity(Activity.of("a", "a\u0001b\uD800c\nd", WorkDuration.workingDays(1))));
    ExportedProject exported = ExportedProject.of(plan, format, Locale.ENGLISH);

    WrittenFile file = WrittenFile.of(plan, format, exported.bytes());
    assertEquals("ab\uFFFDc d", file.task(ActivityId.of("a")).getName());
    assertTrue(
        exported
            .omissions()
            .contains(
                "Some names hold control characters or halves of characters, which are not"
                    + " written"));
  }

  @Test
  void namesAreInTheLanguageAskedFor() {
    Schedule plan = footbridge();
    WrittenFile file =
        WrittenFile.of(
            plan,
            ExportFormat.MSPDI,
            ExportedProject.of(plan, ExportFormat.MSPDI, Locale.CHINA).bytes());

    List<ProjectCalendarException> exceptions =
        file.calendar(CalendarId.of("site")).getCalendarExceptions();
    assertEquals(1, exceptions.size());
    assertEquals("洪水", exceptions.get(0).getName());
    assertEquals(LocalDate.of(2026, 1, 14), exceptions.get(0).getFromDate());
    assertEquals(LocalDate.of(2026, 1, 15), exceptions.get(0).getToDate());
  }

  @Test
  void idsThatAreNumbersStayTheNumbersOfTheFile() {
    Schedule plan =
        plan(
            ProjectNetwork.builder()
                .addPhase(Phase.of("7", "Group"))
                .addActivity(Activity.of("40", "A", WorkDuration.workingDays(1)).in("7"))
                .addActivity(Activity.of("3", "B", WorkDuration.workingDays(1))));
    WrittenFile file = WrittenFile.of(plan, ExportFormat.MSPDI);

    assertEquals(40, file.task(ActivityId.of("40")).getUniqueID());
    assertEquals(7, file.task(ActivityId.of("40")).getParentTask().getUniqueID());
    assertEquals(3, file.task(ActivityId.of("3")).getUniqueID());
    assertEquals("1.1", file.task(ActivityId.of("40")).getWBS());
    assertEquals("2", file.task(ActivityId.of("3")).getWBS());
  }

  @Test
  void whatCannotBeSaidIsListed() {
    ProjectNetwork.Builder network =
        ProjectNetwork.builder()
            .calendar(OFFICE)
            .addCalendar(WorkCalendar.everyDay("daily"))
            .addPhase(Phase.of("none", "Nothing"))
            .addMilestone(Milestone.start("go", "Go"))
            .addActivity(
                Activity.of("wait", "Wait", WorkDuration.calendarDays(3))
                    .with(DateConstraint.startOn(MONDAY))
                    .with(DateConstraint.finishNotLaterThan(MONDAY.plusDays(9))))
            .addActivity(Activity.of("work", "Work", WorkDuration.workingDays(4)))
            .addDependency(
                Dependency.startToStart("work", "wait")
                    .lag(Lag.percentOfPredecessor(50).countedOn(CalendarId.of("daily"))))
            .addDeadline(Deadline.target("wait", LocalDate.of(2026, 1, 16)))
            .addDeadline(Deadline.hard("wait", LocalDate.of(2026, 1, 20)).withId("later"));
    Schedule plan = plan(network);

    assertEquals(
        List.of(
            "'go' is a start milestone, which Microsoft Project tells from no other",
            "Deadline 'wait' is a target of weight 1, which is not written",
            "Deadline 'later' at 2026-01-21T00:00 is not written: 'wait' keeps the tightest of its"
                + " deadlines only, 'wait' at 2026-01-17T00:00",
            "'wait' is FINISH_NO_LATER_THAN 2026-01-14T08:00 too, which is not written: Microsoft"
                + " Project has room for one constraint",
            "Phase 'none' holds nothing and is not written",
            "The lag of work -SS-> wait is counted on calendar 'daily'; Microsoft Project counts it"
                + " on that of the successor, and may come to other dates",
            "Phases are numbered by their place; their ids are not written",
            "No deadline lies downstream of 1 activities and milestones; they are written without"
                + " late dates and total float, which Microsoft Project counts to the end of the"
                + " project"),
        ExportedProject.of(plan, ExportFormat.MSPDI, Locale.ENGLISH).omissions());
    List<String> primavera =
        ExportedProject.of(plan, ExportFormat.PMXML, Locale.ENGLISH).omissions();
    assertTrue(
        primavera.contains(
            "'wait' takes elapsed time, for which Primavera P6 has no word; it is written on a"
                + " calendar that works day and night, and so is its float"),
        primavera::toString);
    assertTrue(
        primavera.contains(
            "The lag of work -SS-> wait is 50 % of the duration of its predecessor; it is written"
                + " as the 960 minutes that come to"),
        primavera::toString);
    assertTrue(
        primavera.contains(
            "Deadline 'wait' is not written, for its constraints leave no room for one; Primavera"
                + " P6 has no deadlines"),
        primavera::toString);
  }

  @Test
  void restrictedSeasonKeepsItsWorkingTimeInFewPieces() {
    WorkCalendar slow = OFFICE.restricted(Season.from("01-01").to("01-31"), 60).withId("slow");
    Schedule plan =
        plan(
            ProjectNetwork.builder()
                .calendar(slow)
                .addActivity(Activity.of("a", "A", WorkDuration.workingDays(5))));
    WrittenFile file = WrittenFile.of(plan, ExportFormat.MSPDI);

    // 60 % of 480 minutes, of each half of the day alike
    assertEquals(
        "[[LocalTimeRange start=08:00 end=10:24], [LocalTimeRange start=13:00 end=15:24]]",
        hours(file, LocalDate.of(2026, 1, 7)));
    assertEquals(
        "[[LocalTimeRange start=08:00 end=12:00], [LocalTimeRange start=13:00 end=17:00]]",
        hours(file, LocalDate.of(2026, 2, 4)));
  }

  private static String hours(WrittenFile file, LocalDate day) {
    return List.copyOf(file.project().getDefaultCalendar().getHours(day)).toString();
  }

  @Test
  void workHeldByTheDataDateOnlyIsHeldInMicrosoftProjectToo() {
    ProjectNetwork.Builder network =
        ProjectNetwork.builder()
            .calendar(OFFICE)
            .addActivity(Activity.of("done", "Done", WorkDuration.workingDays(1)))
            .addActivity(Activity.of("open", "Open", WorkDuration.workingDays(1)))
            .addProgress(
                Progress.finished("done", MONDAY.minusDays(7), MONDAY.minusDays(7).plusHours(9)));
    Schedule plan = plan(network);
    Task open = WrittenFile.of(plan, ExportFormat.MSPDI).task(ActivityId.of("open"));

    assertEquals(MONDAY, open.getConstraintDate());
    assertTrue(
        ExportedProject.of(plan, ExportFormat.MSPDI, Locale.ENGLISH).omissions().stream()
            .anyMatch(line -> line.contains("1 activities that only the data date holds")));
  }

  /** The file means what the plan means to a scheduler that is not ours. */
  @Test
  void anotherSchedulerComesToTheSameEarlyDates() throws CpmException {
    for (int seed = 0; seed < 60; seed++) {
      Schedule plan = plan(plainProject(new Random(seed)));
      WrittenFile file = WrittenFile.of(plan, ExportFormat.MSPDI);
      List<String> planned = new ArrayList<>();
      for (ScheduledActivity activity : plan.activities()) {
        planned.add(activity.id() + " " + activity.earlyStart() + " " + activity.earlyFinish());
        Task task = file.task(activity.id());
        task.setEarlyStart(null);
        task.setEarlyFinish(null);
        task.setStart(null);
        task.setFinish(null);
        task.setActualDuration(Duration.getInstance(0, TimeUnit.HOURS)); // which it asks for
      }

      new MicrosoftScheduler().schedule(file.project(), MONDAY);

      List<String> found = new ArrayList<>();
      for (ScheduledActivity activity : plan.activities()) {
        Task task = file.task(activity.id());
        found.add(activity.id() + " " + task.getEarlyStart() + " " + task.getEarlyFinish());
      }
      assertEquals(planned, found, "seed " + seed);
    }
    assertFalse(plan(plainProject(new Random(0))).network().dependencies().isEmpty());
  }

  /** Activities of whole hours on a week with a holiday, joined in three ways with lags. */
  private static ProjectNetwork.Builder plainProject(Random random) {
    WorkCalendar calendar =
        OFFICE.withRest(LocalDate.of(2026, 1, 14), LocalizedName.of("Flood")).withId("plain");
    ProjectNetwork.Builder network = ProjectNetwork.builder().calendar(calendar);
    for (int i = 0; i < 6; i++) {
      network.addActivity(
          Activity.of("a" + i, "A" + i, WorkDuration.workingHours(1 + random.nextInt(40))));
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          Dependency.Type type = JOINED.get(random.nextInt(JOINED.size()));
          network.addDependency(
              Dependency.of(type, "a" + j, "a" + i)
                  .lag(WorkDuration.workingHours(random.nextInt(12))));
        }
      }
    }
    return network;
  }

  @Test
  void whatAFormatHasNoFormForIsNamed() {
    ProjectNetwork.Builder network =
        ProjectNetwork.builder()
            .name("Bridge")
            .addPhase(Phase.of("piers", "Piers"))
            .addActivity(
                Activity.of("dig", "Dig", WorkDuration.workingDays(3))
                    .inSegments(WorkSegment.ofDays(0, 1), WorkSegment.ofDays(2, 4))
                    .in("piers"))
            .addActivity(
                Activity.of("pour", "Pour", WorkDuration.workingHours(4)).withoutInterruption())
            .addActivity(
                Activity.of("cure", "Cure", WorkDuration.workingDays(2))
                    .with(DateConstraint.mandatoryStart(MONDAY.plusDays(7))))
            .addDependency(Dependency.finishToStart("piers", "pour"))
            .addDependency(Dependency.finishToStart("pour", "cure"));
    Schedule plan = plan(network);
    ExportedProject microsoft = ExportedProject.of(plan, ExportFormat.MSPDI, Locale.ENGLISH);
    ExportedProject primavera = ExportedProject.of(plan, ExportFormat.PMXML, Locale.ENGLISH);

    String pieces =
        "'dig' is done in 2 pieces, which are not written; its dates include the pauses, its"
            + " duration does not";
    String unbroken = "'pour' may not be interrupted by any rest, which is not written";
    assertTrue(
        primavera.omissions().containsAll(List.of(pieces, unbroken)),
        primavera.omissions()::toString);
    assertTrue(microsoft.omissions().contains(unbroken), microsoft.omissions()::toString);
    assertFalse(microsoft.omissions().contains(pieces), "has a form for a pause of a whole day");
    String joins =
        "Dependency piers -FS-> pour joins a phase, which is not written: Primavera P6 has"
            + " no such relation";
    assertTrue(primavera.omissions().contains(joins), primavera.omissions()::toString);
    assertTrue(microsoft.omissions().stream().noneMatch(each -> each.contains("joins a phase")));
    assertTrue(
        microsoft.omissions().stream().noneMatch(each -> each.contains("'cure' is written as")));
  }

  /**
   * Monday's task must start on Wednesday: only where that holds in any case are dates honoured.
   */
  @ParameterizedTest
  @EnumSource
  void mandatoryDateStaysMandatoryOnARoundTrip(ExportFormat format) {
    DateConstraint mandatory = DateConstraint.mandatoryStart(MONDAY.plusDays(2));
    DateConstraint bound = DateConstraint.startOn(MONDAY.plusDays(2));
    for (DateConstraint date : List.of(mandatory, bound)) {
      Schedule plan =
          plan(
              ProjectNetwork.builder()
                  .calendar(OFFICE)
                  .addActivity(Activity.of("long", "Long", WorkDuration.workingDays(4)))
                  .addActivity(
                      Activity.of("fixed", "Fixed", WorkDuration.workingDays(1)).with(date))
                  .addDependency(Dependency.finishToStart("long", "fixed")));
      WrittenFile file = WrittenFile.of(plan, format);

      if (format == ExportFormat.MSPDI) {
        assertEquals(
            date.kind().isMandatory(), file.project().getProjectProperties().getHonorConstraints());
      }
      ProjectDocument document = file.imported().document();
      assertEquals(List.of(date), document.network().element(ActivityId.of("fixed")).constraints());
      Schedule again =
          ReversePlanner.create().plan(document.network(), document.dataDate().orElseThrow());
      // four days of Monday's work end on Thursday: a bound waits for Friday, a mandatory date does
      // not
      assertEquals(
          date.kind().isMandatory() ? MONDAY.plusDays(2) : MONDAY.plusDays(4),
          again.activity("fixed").earlyStart());
      assertEquals(plan.activity("fixed").toString(), again.activity("fixed").toString());
    }
  }

  @Test
  void datesBesideAMandatoryOneAreToldToBeKeptToo() {
    Schedule plan =
        plan(
            ProjectNetwork.builder()
                .calendar(OFFICE)
                .addActivity(
                    Activity.of("cure", "Cure", WorkDuration.workingDays(2))
                        .with(DateConstraint.mandatoryStart(MONDAY)))
                .addActivity(
                    Activity.of("wait", "Wait", WorkDuration.workingDays(2))
                        .with(DateConstraint.startOn(MONDAY)))
                .addActivity(
                    Activity.of("soon", "Soon", WorkDuration.workingDays(2))
                        .with(DateConstraint.finishNotLaterThan(MONDAY.plusDays(2)))));

    assertTrue(
        ExportedProject.of(plan, ExportFormat.MSPDI, Locale.ENGLISH)
            .omissions()
            .containsAll(
                List.of(
                    "'wait' is written as MUST_START_ON 2026-01-05T08:00, which Microsoft Project"
                        + " keeps even against its predecessors, for a file with a mandatory date"
                        + " keeps all its dates; here the date bounds, and float shows the"
                        + " conflict",
                    "'soon' is written as FINISH_NO_LATER_THAN 2026-01-07T08:00, which Microsoft"
                        + " Project keeps even against its predecessors, for a file with a"
                        + " mandatory date keeps all its dates; here the date bounds, and float"
                        + " shows the conflict")),
        () -> ExportedProject.of(plan, ExportFormat.MSPDI, Locale.ENGLISH).omissions().toString());
  }
}
