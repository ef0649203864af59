package org.daopai.model.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.DayStatus;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.SeasonalClosure;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.project.AnnualPlanList;
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.Portfolio;
import org.daopai.model.project.ProjectEvent;
import org.daopai.model.project.ProjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectJsonTest {

  @Test
  void documentWrittenByHandSaysWhatTheBuildersSay() {
    ProjectDocument plant = ProjectJson.read(Examples.PLANT);

    assertEquals(plant(), plant.network());
    assertEquals(Optional.of(DataDate.of(2023, 9, 1)), plant.dataDate());
    assertEquals(Optional.of(portfolio()), plant.portfolio());
    assertEquals(ProjectDocument.of(plant(), DataDate.of(2023, 9, 1)).with(portfolio()), plant);
  }

  @Test
  void whatIsWrittenIsReadBackFromTextStreamAndFile(@TempDir Path folder) throws IOException {
    ProjectDocument plant = ProjectJson.read(Examples.PLANT);
    String json = ProjectJson.write(plant);
    Path file = Files.writeString(folder.resolve("plant.json"), json);

    assertEquals(plant, ProjectJson.read(json));
    assertEquals(plant, ProjectJson.read(new ByteArrayInputStream(json.getBytes(UTF_8))));
    assertEquals(plant, ProjectJson.read(file));
    assertEquals(json, ProjectJson.write(ProjectJson.read(json)));
  }

  @Test
  void writesOneElementALineWithoutWhatIsStandard() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WorkCalendar.fiveDays("week"))
            .addActivity(Activity.of("A", "Design", WorkDuration.workingDays(2)))
            .addMilestone(Milestone.finish("B", "Done"))
            .addDependency(Dependency.finishToStart("A", "B"))
            .addDeadline(Deadline.hard("B", LocalDate.of(2024, 12, 31)))
            .build();

    assertEquals(
        """
        {
          "format": "daopai-project/1",
          "dataDate": "2024-12-01T08:00",
          "network": {
            "defaultCalendar": "week",
            "calendars": [
              {
                "id": "week",
                "week": {
                  "monday": ["08:00-12:00", "13:00-17:00"],
                  "tuesday": ["08:00-12:00", "13:00-17:00"],
                  "wednesday": ["08:00-12:00", "13:00-17:00"],
                  "thursday": ["08:00-12:00", "13:00-17:00"],
                  "friday": ["08:00-12:00", "13:00-17:00"]
                },
                "standardDay": "8 working hours"
              }
            ],
            "elements": [
              {"type": "activity", "id": "A", "name": "Design", "duration": "2 working days"},
              {"type": "finish-milestone", "id": "B", "name": "Done"}
            ],
            "dependencies": [
              {"from": "A", "to": "B", "type": "FS"}
            ],
            "deadlines": [
              {"id": "B", "target": "B", "due": "2024-12-31", "firmness": "HARD"}
            ]
          }
        }
        """,
        ProjectJson.write(
            ProjectDocument.of(network, DataDate.at(LocalDateTime.of(2024, 12, 1, 8, 0)))));
  }

  @Test
  void calendarsOfTheLibraryAreWrittenInFull() {
    WorkCalendar office = ChinaCalendars.administrative();
    ProjectNetwork network = ProjectNetwork.builder().calendar(office).build();

    String json = ProjectJson.write(ProjectDocument.of(network));

    assertTrue(
        json.contains("\"from\": \"2024-02-10\", \"to\": \"2024-02-17\", \"shifts\": []"), json);
    assertTrue(json.contains("\"unannounced\": \"china-statutory\""), json);
    assertTrue(json.contains("\"version\": \"CN-2025-11-04-"), json);
    WorkCalendar read = ProjectJson.read(json).network().defaultCalendar();
    assertEquals(office, read);
    assertEquals(DayStatus.AMENDED, read.day(LocalDate.of(2020, 2, 1)).status());
    assertFalse(read.isWorkingDay(LocalDate.of(2027, 2, 8)), "Spring Festival, by the law");
  }

  @Test
  void halfOfASurrogatePairSurvivesTheWayThroughBytes() {
    ProjectDocument odd =
        ProjectDocument.of(ProjectNetwork.builder().name("\ud800 and \udc00 \ud83d\ude00").build());

    byte[] bytes = ProjectJson.write(odd).getBytes(UTF_8);

    assertEquals(odd, ProjectJson.read(new ByteArrayInputStream(bytes)));
  }

  @ParameterizedTest
  @MethodSource("bases")
  void calendarMayBeginWithOneOfTheLibrary(String basis, WorkCalendar calendar) {
    String json =
        """
        {"format": "daopai-project/1", "network": {"defaultCalendar": "%s", "calendars": [
          {"id": "%s", "basis": "%s"}]}}
        """
            .formatted(calendar.id(), calendar.id(), basis);

    assertEquals(calendar, ProjectJson.read(json).network().defaultCalendar());
  }

  static List<Arguments> bases() {
    return List.of(
        Arguments.of("china-administrative", ChinaCalendars.administrative()),
        Arguments.of("china-civil", ChinaCalendars.civil()),
        Arguments.of("five-days", WorkCalendar.fiveDays("office")),
        Arguments.of("every-day", WorkCalendar.everyDay("shop")),
        Arguments.of("continuous", WorkCalendar.continuous("kiln")));
  }

  @Test
  void weekOfADocumentReplacesThatOfItsBasisAndItsStandardDay() {
    WorkCalendar calendar =
        ProjectJson.read(
                """
                {"format": "daopai-project/1", "network": {"defaultCalendar": "short", "calendars": [
                  {"id": "short", "basis": "five-days", "week": {"monday": ["08:00-12:00"]}}]}}
                """)
            .network()
            .defaultCalendar();

    assertEquals(List.of(DayOfWeek.MONDAY), List.copyOf(calendar.week().keySet()));
    assertEquals(Duration.ofHours(4), calendar.standardDay());
  }

  @Test
  void formatMayComeLast() {
    assertEquals(
        ProjectDocument.of(ProjectNetwork.builder().build()),
        ProjectJson.read("{\"network\": {}, \"format\": \"daopai-project/1\"}"));
  }

  @Test
  void byteOrderMarkIsIgnored() {
    String marked = "\uFEFF" + Examples.ONE_ACTIVITY;

    assertEquals(ProjectJson.read(Examples.ONE_ACTIVITY), ProjectJson.read(marked));
    assertEquals(ProjectJson.read(Examples.ONE_ACTIVITY), ProjectJson.read(stream(marked)));
  }

  @Test
  void streamIsReadToItsEndAndLeftOpen() {
    InputStream in =
        new ByteArrayInputStream(Examples.ONE_ACTIVITY.getBytes(UTF_8)) {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }

          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 3));
          }
        };

    assertEquals(ProjectJson.read(Examples.ONE_ACTIVITY), ProjectJson.read(in));
    assertArrayEquals(new byte[0], assertReadable(in));
  }

  @Test
  void charactersSplitBetweenBuffersAreRead() {
    String name = "工".repeat(9_000);
    String json =
        "{\"format\":\"daopai-project/1\",\"network\":{\"calendars\":[{\"id\":\"c\",\"week\":{},\"exceptions\":"
            + "[{\"date\":\"2024-01-01\",\"shifts\":[],\"notice\":\""
            + name
            + "\"}]}],\"defaultCalendar\":\"c\"}}";

    WorkCalendar calendar = ProjectJson.read(stream(json)).network().defaultCalendar();

    assertEquals(name, calendar.exceptions().get(LocalDate.of(2024, 1, 1)).notice());
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedByTheirPosition() {
    byte[] bytes = Examples.ONE_ACTIVITY.getBytes(UTF_8);
    bytes[20] = (byte) 0xC3;

    assertFault(
        Code.MALFORMED_DOCUMENT,
        "The document is not UTF-8 text: byte 20 is 0xC3; save it as UTF-8",
        () -> ProjectJson.read(new ByteArrayInputStream(bytes)));
    assertFault(
        Code.MALFORMED_DOCUMENT,
        "The document is not UTF-8 text: byte 0 is 0xFE; save it as UTF-8",
        () -> ProjectJson.read(new ByteArrayInputStream(Examples.ONE_ACTIVITY.getBytes(UTF_16))));
  }

  @Test
  void missingFileAndClosedStreamAreNotFaultsOfTheDocument(@TempDir Path folder)
      throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();

    assertThrows(
        UncheckedIOException.class, () -> ProjectJson.read(folder.resolve("missing.json")));
    assertThrows(UncheckedIOException.class, () -> ProjectJson.read(closed));
  }

  @Test
  void faultOfADocumentNamesItsPlaceAndWhatIsAccepted() {
    assertFault(
        Code.INVALID_DURATION,
        "network.elements[0].duration (line 5, column 51): The duration '2 weeks' is not"
            + " understood; write a whole number and working minutes, working hours, working days,"
            + " elapsed minutes, elapsed hours, calendar days or months",
        () -> ProjectJson.read(Examples.ONE_ACTIVITY.replace("2 working days", "2 weeks")));
    assertFault(
        Code.MALFORMED_DOCUMENT,
        "network.elements[0] (line 5, column 51): the member 'durration' is not known; the members"
            + " here are [type, id, name, duration, hammock, segments, interruptible, expectedFinish,"
            + " calendar, responsible, phase, constraints]",
        () -> ProjectJson.read(Examples.ONE_ACTIVITY.replace("duration\": ", "durration\":")));
  }

  @Test
  void faultsOfTheNetworkKeepTheirCodesAndWords() {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () ->
                ProjectJson.read(
                    """
                    {"format": "daopai-project/1", "network": {
                      "elements": [{"type": "finish-milestone", "id": "A"}, {"type": "finish-milestone", "id": "B"}],
                      "dependencies": [{"from": "A", "to": "C"}],
                      "deadlines": [{"target": "D", "due": "2024-12-31"}]}}
                    """));

    assertEquals(
        "Dependency A -FS-> C names 'C', which the network does not have; it has [A, B]\n"
            + "Deadline 'D' is owed by 'D', which the network does not have; it has [A, B]",
        e.getMessage());
    assertEquals(Code.UNKNOWN_REFERENCE, e.code());
  }

  @Test
  void percentageTakesNoUnitOfItsOwn() {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () -> Lag.builder().percent(50).duration(WorkDuration.calendarDays(0)).build());

    assertEquals(
        "A lag of 0 calendar days and 50 % says two things; give one of them", e.getMessage());
  }

  private static void assertFault(Code code, String message, Executable reading) {
    InvalidInputException e = assertThrows(InvalidInputException.class, reading);
    assertEquals(message, e.getMessage());
    assertEquals(code, e.code());
  }

  private static byte[] assertReadable(InputStream in) {
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(UTF_8));
  }

  private static ProjectNetwork plant() {
    WorkCalendar office =
        WorkCalendar.builder()
            .from(ChinaCalendars.administrative())
            .id(CalendarId.of("office"))
            .putException(
                LocalDate.of(2023, 9, 8), DayException.rest(LocalizedName.of("stocktaking")))
            .build();
    WorkCalendar everyDay =
        WorkCalendar.builder().from(ChinaCalendars.civil()).id(CalendarId.of("every day")).build();
    return ProjectNetwork.builder()
        .name(LocalizedName.of("Plant", "厂房"))
        .calendar(office)
        .addCalendar(everyDay)
        .addCalendar(site())
        .addPhase(Phase.of("1", "Preparation"))
        .addPhase(Phase.of("1.1", "Design").within("1"))
        .addMilestone(Milestone.start("go", "Land is handed over"))
        .addActivity(
            Activity.builder()
                .from(Activity.of("scheme", "", WorkDuration.calendarDays(40)))
                .name(LocalizedName.of("Design scheme", "方案设计"))
                .calendar(CalendarId.of("every day"))
                .responsible(LocalizedName.of("Design institute", "设计院"))
                .build()
                .in("1.1")
                .with(DateConstraint.startNotEarlierThan(LocalDateTime.of(2023, 9, 4, 8, 0))))
        .addActivity(
            Activity.of("ground", "ground", WorkDuration.workingDays(60)).on(CalendarId.of("site")))
        .addMilestone(Milestone.finish("enclosed", "Building enclosed"))
        .addDependency(Dependency.finishToStart("go", "scheme"))
        .addDependency(
            Dependency.startToStart("scheme", "ground")
                .lag(Lag.percentOfPredecessor(-50).countedOn(Lag.Counting.PREDECESSOR)))
        .addDependency(
            Dependency.finishToFinish("scheme", "enclosed")
                .lag(Lag.of(WorkDuration.workingDays(3)).countedOn(CalendarId.of("site"))))
        .addDependency(
            Dependency.finishToStart("ground", "enclosed").lag(WorkDuration.calendarDays(2)))
        .addDeadline(Deadline.hard("enclosed", LocalDate.of(2024, 8, 31)))
        .addDeadline(
            Deadline.builder()
                .from(Deadline.target("enclosed", LocalDateTime.of(2024, 8, 1, 12, 0)))
                .name(LocalizedName.of("internal date"))
                .weight(3)
                .build()
                .rollingForward()
                .withId("internal"))
        .addProgress(Progress.finished("go", LocalDate.of(2023, 8, 31)))
        .addProgress(
            Progress.started(
                "scheme", LocalDateTime.of(2023, 8, 28, 0, 0), WorkDuration.calendarDays(35)))
        .build();
  }

  private static WorkCalendar site() {
    Shift morning = Shift.of("07:00", "12:00");
    Shift afternoon = Shift.of("13:00", "17:00");
    WorkCalendarBuilder site =
        WorkCalendar.builder()
            .id(CalendarId.of("site"))
            .name(LocalizedName.of("building site", "工地"))
            .standardDay(Duration.ofHours(9))
            .putException(
                LocalDate.of(2024, 2, 10),
                DayException.rest(LocalizedName.of("Spring Festival", "春节"))
                    .announcedAt("notice 2024-1"))
            .putException(
                LocalDate.of(2024, 2, 18),
                DayException.working(List.of(Shift.of("08:00", "24:00")), LocalizedName.of("")))
            .addClosure(
                SeasonalClosure.closed(
                    Season.from("11-01").to("03-31"), LocalizedName.of("winter", "冬季停工")))
            .announcedFrom(LocalDate.of(2023, 1, 1))
            .announcedThrough(LocalDate.of(2024, 12, 31));
    for (int day = 1; day <= 5; day++) {
      site.putWeek(DayOfWeek.of(day), List.of(morning, afternoon));
    }
    return site.putWeek(DayOfWeek.SATURDAY, List.of(morning)).build();
  }

  private static Portfolio portfolio() {
    ProjectId first = ProjectId.of("p01");
    ProjectId second = ProjectId.of("p02");
    return Portfolio.builder()
        .plan(
            AnnualPlanList.builder()
                .year(2023)
                .scope("development zone")
                .addProjects(first, second)
                .build())
        .addProject(
            InvestmentProject.builder()
                .id(first)
                .name(LocalizedName.of("Plant"))
                .start(InvestmentProject.Start.CONTINUING)
                .addEvent(
                    new ProjectEvent(
                        ProjectEvent.Kind.COMMENCED,
                        LocalDate.of(2022, 4, 10),
                        LocalDate.of(2022, 4, 12)))
                .addEvent(ProjectEvent.of(ProjectEvent.Kind.RESUMED, LocalDate.of(2023, 4, 2)))
                .build())
        .addProject(InvestmentProject.builder().id(second).build())
        .build();
  }
}
