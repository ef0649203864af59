package org.daopai.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleJsonTest {

  @Test
  void documentWrittenByHandSaysWhatTheBuilderSays() {
    assertEquals(twoSteps(), ScheduleJson.read(Examples.TWO_STEPS));
  }

  @Test
  void viewsOfAScheduleReadAreThoseOfTheOneWritten() {
    Schedule read = ScheduleJson.read(ScheduleJson.write(twoSteps()));

    assertEquals(Duration.ofHours(-8), read.activity("b").totalFloat().orElseThrow());
    assertEquals(
        List.of("a", "b"),
        read.drivingChain(read.activity("b").id()).stream()
            .map(ScheduledActivity::id)
            .map(Object::toString)
            .toList());
    assertEquals(Duration.ofHours(-8), read.deadline("b").margin());
  }

  @Test
  void whatIsWrittenIsReadBackFromTextStreamAndFile(@TempDir Path folder) throws IOException {
    String json = ScheduleJson.write(twoSteps());
    Path file = Files.writeString(folder.resolve("plan.json"), json);

    assertEquals(twoSteps(), ScheduleJson.read(json));
    assertEquals(twoSteps(), ScheduleJson.read(new ByteArrayInputStream(json.getBytes(UTF_8))));
    assertEquals(twoSteps(), ScheduleJson.read(file));
  }

  @Test
  void writesOneActivityALine() {
    String json = ScheduleJson.write(twoSteps());

    assertEquals(
        """
          "activities": [
            {"id": "a", "earlyStart": "2024-03-04T08:00", "earlyFinish": "2024-03-04T17:00", "freeFloat": "PT1H30M", \
        "justInTimeStart": "2024-03-04T09:30", "justInTimeFinish": "2024-03-05T09:30", \
        "earlyDriver": {"kind": "DATA_DATE"}, "lateDriver": {"kind": "DEPENDENCY", "dependency": 0}},
            {"id": "b", "earlyStart": "2024-03-05T08:00", "earlyFinish": "2024-03-05T17:00", \
        "lateStart": "2024-03-04T08:00", "lateFinish": "2024-03-04T17:00", "startFloat": "PT-8H", \
        "finishFloat": "PT-8H", "freeFloat": "PT0S", "earlyDriver": {"kind": "DEPENDENCY", "dependency": 0}, \
        "lateDriver": {"kind": "DEADLINE"}, "boundBy": "b", "earlyProvisional": true}
          ],
          "deadlines": [
            {"deadline": "b", "due": "2024-03-05T00:00", "earlyFinish": "2024-03-05T17:00", "margin": "PT-8H", \
        "provisional": true}
          ]
        }
        """,
        json.substring(json.indexOf("  \"activities\"")));
  }

  @Test
  void equalDependenciesAreToldApart() {
    ProjectNetwork network = steps().addDependency(Dependency.finishToStart("a", "b")).build();
    Schedule second =
        Schedule.builder(network, DataDate.of(2024, 3, 4))
            .early(0, 0, 1, false)
            .early(1, 1, 2, false)
            .earlyDriver(1, 1)
            .build();

    assertEquals(second, ScheduleJson.read(ScheduleJson.write(second)));
  }

  @Test
  void verdictOnAnotherNetworksDeadlineIsNotWritten() {
    Schedule.Builder schedule =
        Schedule.builder(ProjectNetwork.builder().build(), DataDate.of(2024, 3, 4));
    Schedule strange =
        schedule.addVerdict(verdict(Deadline.hard("elsewhere", LocalDate.of(2024, 3, 4)))).build();

    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> ScheduleJson.write(strange));
    assertEquals(Code.UNKNOWN_REFERENCE, e.code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "id": "a"                        | "id": "c"                      | UNKNOWN_REFERENCE  | activities[1].id (line 8, column 12): The network has no activity or milestone 'c'; it has [a, b]
          "id": "a", "earlyStart"          | "id": "b", "earlyStart"        | DUPLICATE_ID       | activities[1].id (line 8, column 12): 'b' has two entries; each has one
          "earlyFinish": "2024-03-04T17:00", "freeFloat" | "freeFloat"      | MALFORMED_DOCUMENT | activities[1] (line 8, column 5): the member 'earlyFinish' is missing
          "earlyStart": "2024-03-05T08:00" | "earlyStart": "2024-03-05"     | INVALID_VALUE      | activities[0].earlyStart (line 4, column 31): '2024-03-05' is not a date-time in minutes such as 2024-12-31T17:00
          "earlyStart": "2024-03-05T08:00" | "earlyStart": "2300-03-05T08:00" | DATE_OUT_OF_RANGE | activities[0].earlyStart (line 4, column 31): It is dated 2300-03-05; dates from 1900-01-01 to 2199-12-31 can be planned
          , "boundBy": "b"                 | ``                             | MALFORMED_DOCUMENT | activities[0].lateDriver (line 6, column 76): the late driver is a deadline; 'boundBy' says which, and is missing
          "lateStart": "2024-03-04T08:00", | ``                             | MALFORMED_DOCUMENT | activities[0] (line 4, column 5): 'lateStart' and 'lateFinish' are given together or not at all
          "startFloat": "PT-8H"            | "startFloat": "PT8H0.5S"       | INVALID_VALUE      | activities[0].startFloat (line 5, column 87): 'PT8H0.5S' is not a number of whole minutes up to 2147483647; write for example PT8H30M
          "startFloat": "PT-8H"            | "startFloat": "-PT8H"          | INVALID_VALUE      | activities[0].startFloat (line 5, column 87): '-PT8H' is not a length of time such as PT8H30M or PT-45M
          "boundBy": "b"                   | "boundBy": "c"                 | UNKNOWN_REFERENCE  | activities[0].boundBy (line 6, column 109): the network has no deadline 'c'; it has [b]
          "earlyDriver": {"kind": "DEPENDENCY", "dependency": 0} | "earlyDriver": {"kind": "DEPENDENCY"} | MALFORMED_DOCUMENT | activities[0].earlyDriver (line 6, column 21): the member 'dependency' is missing
          {"kind": "DEADLINE"}             | {"kind": "DEADLINE", "dependency": 0} | MALFORMED_DOCUMENT | activities[0].lateDriver (line 6, column 111): the member 'dependency' is not known; the members here are [kind]
          {"kind": "DATA_DATE"}            | {"kind": "DEPENDENCY", "dependency": 0} | UNKNOWN_REFERENCE | activities[1].earlyDriver.dependency (line 10, column 58): 0 is not the position, from 0, of a dependency that leads to this element; the network has 1 dependencies
          {"kind": "DEADLINE"}             | {"kind": "DEPENDENCY", "dependency": 9} | UNKNOWN_REFERENCE | activities[0].lateDriver.dependency (line 6, column 113): 9 is not the position, from 0, of a dependency that leaves this element; the network has 1 dependencies
          "earlyProvisional": true         | "lateProvisional": 1           | MALFORMED_DOCUMENT | activities[0].lateProvisional (line 7, column 25): true or false is expected, not a whole number
          "freeFloat": "PT1H30M"           | "lateProvisional": true        | MALFORMED_DOCUMENT | activities[1] (line 8, column 5): 'lateProvisional' is said of late dates that are not given
          "margin": "PT-8H", "provisional": true} | "margin": "PT-8H"}, {"deadline": "b", "due": "2024-03-05T00:00", "earlyFinish": "2024-03-05T17:00", "margin": "PT-8H"} | DUPLICATE_ID | deadlines[1].deadline (line 13, column 118): deadline 'b' is judged twice; each deadline has one verdict
          "dataDate": "2024-03-04T08:00",  | ``                             | MALFORMED_DOCUMENT | line 1, column 1: the member 'dataDate' is missing
          daopai-schedule/1                | daopai-project/1               | UNKNOWN_FORMAT     | format (line 2, column 13): the format 'daopai-project/1' is not read here; 'daopai-schedule/1' is
          """)
  void whatContradictsTheNetworkIsRefused(String from, String to, Code code, String message) {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () -> ScheduleJson.read(Examples.changed(Examples.TWO_STEPS, from, to)));

    assertEquals(message, e.getMessage());
    assertEquals(code, e.code());
  }

  @Test
  void elementWithoutDatesIsRefused() {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () ->
                ScheduleJson.read(
                    """
                    {"format": "daopai-schedule/1", "dataDate": "2024-03-04",
                     "network": {"elements": [{"type": "finish-milestone", "id": "M"}]}}
                    """));

    assertEquals(
        "line 1, column 1: 'M' of the network is not among the activities; each activity and"
            + " milestone has an entry there",
        e.getMessage());
  }

  private static ProjectNetwork.Builder steps() {
    return ProjectNetwork.builder()
        .addActivity(Activity.of("a", "a", WorkDuration.workingDays(1)))
        .addActivity(Activity.of("b", "b", WorkDuration.workingDays(1)))
        .addDependency(Dependency.finishToStart("a", "b"))
        .addDeadline(Deadline.hard("b", LocalDate.of(2024, 3, 4)))
        .name(LocalizedName.of(""));
  }

  private static Schedule twoSteps() {
    ProjectNetwork network = steps().build();
    return Schedule.builder(network, DataDate.at(march(4, 8, 0)))
        .early(0, minute(4, 8, 0), minute(4, 17, 0), false)
        .freeFloat(0, 90, minute(4, 9, 30), minute(5, 9, 30))
        .earlyDriver(0, Driver.Kind.DATA_DATE)
        .lateDriver(0, 0)
        .early(1, minute(5, 8, 0), minute(5, 17, 0), true)
        .late(1, minute(4, 8, 0), minute(4, 17, 0), false)
        .totalFloat(1, -480, -480)
        .earlyDriver(1, 0)
        .lateDriver(1, Driver.Kind.DEADLINE)
        .boundBy(1, 0)
        .addVerdict(verdict(network.deadlines().get(0)))
        .build();
  }

  private static DeadlineVerdict verdict(Deadline deadline) {
    return DeadlineVerdict.builder()
        .deadline(deadline)
        .due(deadline.due())
        .earlyFinish(march(5, 17, 0))
        .margin(Duration.ofHours(-8))
        .isProvisional(true)
        .build();
  }

  private static LocalDateTime march(int day, int hour, int minute) {
    return LocalDateTime.of(2024, 3, day, hour, minute);
  }

  private static int minute(int day, int hour, int minute) {
    return CivilTime.toMinute("test", march(day, hour, minute));
  }
}
