package org.daopai.model.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daopai.model.ActivityId;
import org.daopai.model.DeadlineId;
import org.daopai.model.PhaseId;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.project.ProjectId;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "施工许可证", "A b", "a/b:c#1", "é", "🏗️", "'", "%s"})
  void almostEverythingIsAnId(String id) {
    assertEquals(id, Ids.check("activity", id));
  }

  @Test
  void anIdHasOneToTwoHundredCharacters() {
    assertEquals(200, Ids.check("activity", "x".repeat(200)).length());
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "",
        "The activity id '' has 0 characters; an id has 1 to 200",
        () -> Ids.check("activity", ""));
    String head = "x".repeat(40) + "...";
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        head,
        "The phase id '" + head + "' has 201 characters; an id has 1 to 200",
        () -> Ids.check("phase", "x".repeat(201)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " a",
        "a ",
        " ",
        "a\n",
        "\ta",
        "\u3000a",
        "a\u0000b",
        "a\u007fb",
        "a\u0085b",
        "a\rb"
      })
  void blanksAtTheEndsAndControlCharactersAreRefused(String id) {
    InputFault fault = Faults.only(() -> Ids.check("deadline", id));
    assertEquals(InputFault.Code.INVALID_VALUE, fault.code());
    assertTrue(
        fault
            .sentence()
            .endsWith("has a control character or a blank at an end; neither is accepted"),
        fault.sentence());
    assertTrue(fault.sentence().chars().noneMatch(Character::isISOControl), "a sentence is a line");
    assertTrue(fault.subject().chars().noneMatch(Character::isISOControl));
  }

  @Test
  void nothingIsFolded() {
    assertNotEquals(ActivityId.of("a"), ActivityId.of("A"));
    assertNotEquals(ActivityId.of("\u00e9"), ActivityId.of("e\u0301"));
  }

  static Stream<Arguments> kindsOfId() {
    return Stream.of(
        Arguments.of("activity", (Function<String, Object>) ActivityId::of),
        Arguments.of("deadline", (Function<String, Object>) DeadlineId::of),
        Arguments.of("phase", (Function<String, Object>) PhaseId::of),
        Arguments.of("calendar", (Function<String, Object>) CalendarId::of),
        Arguments.of("project", (Function<String, Object>) ProjectId::of));
  }

  @ParameterizedTest
  @MethodSource("kindsOfId")
  void everyKindOfIdKeepsTheRule(String kind, Function<String, ? extends Serializable> of) {
    new EqualsTester()
        .addEqualityGroup(of.apply("a"), of.apply("a"))
        .addEqualityGroup(of.apply("b"))
        .testEquals();
    assertEquals("a", of.apply("a").toString());
    SerializableTester.reserializeAndAssert(of.apply("a"));
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "",
        "The " + kind + " id '' has 0 characters; an id has 1 to 200",
        () -> of.apply(""));
  }

  @Test
  void idsAreOrdered() {
    assertTrue(ActivityId.of("a").compareTo(ActivityId.of("b")) < 0);
    assertTrue(DeadlineId.of("b").compareTo(DeadlineId.of("a")) > 0);
    assertEquals(0, PhaseId.of("a").compareTo(PhaseId.of("a")));
    assertEquals(
        List.of(CalendarId.of("a"), CalendarId.of("b")),
        Stream.of(CalendarId.of("b"), CalendarId.of("a")).sorted().toList());
    assertFalse(ProjectId.of("a").compareTo(ProjectId.of("A")) < 0);
  }
}
