package org.daopai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementsTest {

  private static final LocalDateTime NINE = LocalDateTime.of(2024, 1, 8, 9, 0);

  private final WorkCalendar night = WorkCalendar.continuous("night");
  private final Activity design = Activity.of("design", "Design", WorkDuration.workingDays(10));
  private final Milestone done = Milestone.finish("done", "Done");

  @Test
  void anActivityIsSaidStepByStep() {
    Activity activity =
        design
            .by("Planning bureau")
            .on(night)
            .in("preparation")
            .with(DateConstraint.startNotEarlierThan(NINE))
            .with(DateConstraint.finishNotLaterThan(NINE.plusDays(1)));
    assertEquals(ActivityId.of("design"), activity.id());
    assertEquals("Design", activity.name().text());
    assertEquals(WorkDuration.workingDays(10), activity.duration());
    assertEquals(Optional.of(LocalizedName.of("Planning bureau")), activity.responsible());
    assertEquals(Optional.of(night.id()), activity.calendar());
    assertEquals(Optional.of(night), activity.attachedCalendar());
    assertEquals(Optional.of(PhaseId.of("preparation")), activity.phase());
    assertEquals(
        List.of(
            new DateConstraint(DateConstraint.Kind.START_NOT_EARLIER, NINE),
            new DateConstraint(DateConstraint.Kind.FINISH_NOT_LATER, NINE.plusDays(1))),
        activity.constraints());
    assertEquals(Optional.empty(), design.calendar(), "what it was made from is as it was");
  }

  @Test
  @DisplayName("S8: a milestone is a finish milestone unless it is said to start")
  void aMilestoneIsSaidStepByStep() {
    assertEquals(Milestone.Kind.FINISH, done.kind());
    assertEquals(Milestone.Kind.START, Milestone.start("go", "Go").kind());
    assertEquals(
        Milestone.Kind.FINISH,
        Milestone.builder().id(ActivityId.of("m")).name(LocalizedName.of("M")).build().kind());
    Milestone milestone =
        done.by("Owner").on(night).in("end").with(DateConstraint.startNotEarlierThan(NINE));
    assertEquals(Optional.of(LocalizedName.of("Owner")), milestone.responsible());
    assertEquals(Optional.of(night), milestone.attachedCalendar());
    assertEquals(Optional.of(PhaseId.of("end")), milestone.phase());
    assertEquals(1, milestone.constraints().size());
  }

  @Test
  void aCalendarCanBeNamedInPlaceOfOneGiven() {
    Activity activity = design.on(night).on(CalendarId.of("office"));
    assertEquals(Optional.of(CalendarId.of("office")), activity.calendar());
    assertEquals(Optional.empty(), activity.attachedCalendar());
    Milestone milestone = done.on(night).on(CalendarId.of("office"));
    assertEquals(Optional.of(CalendarId.of("office")), milestone.calendar());
    assertEquals(Optional.empty(), milestone.attachedCalendar());
  }

  @Test
  void aCalendarThatIsGivenIsTheOneThatIsNamed() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "design",
        "Activity 'design' comes with calendar 'night' and names none; name the calendar that it comes with",
        () -> Activity.builder().from(design).attachedCalendar(night).build());
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "design",
        "Activity 'design' comes with calendar 'night' and names 'office'; name the calendar that it comes with",
        () ->
            Activity.builder()
                .from(design)
                .calendar(CalendarId.of("office"))
                .attachedCalendar(night)
                .build());
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "done",
        "Milestone 'done' comes with calendar 'night' and names none; name the calendar that it comes with",
        () -> Milestone.builder().from(done).attachedCalendar(night).build());
  }

  @Test
  void aDurationIsNotNegative() {
    Faults.check(
        InputFault.Code.INVALID_DURATION,
        "design",
        "Activity 'design' has a duration of -1 working days; a duration is 0 or more",
        () -> Activity.of("design", "Design", WorkDuration.workingDays(-1)));
    assertEquals(WorkDuration.ZERO, Activity.of("design", "Design", WorkDuration.ZERO).duration());
  }

  @Test
  void aMissingPartIsNamed() {
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> Activity.builder().id(ActivityId.of("design")).build());
    assertEquals(true, e.getMessage().contains("duration"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "START_NOT_EARLIER, true, true, false",
    "START_NOT_LATER, true, false, true",
    "FINISH_NOT_EARLIER, false, true, false",
    "FINISH_NOT_LATER, false, false, true",
    "START_ON, true, true, true",
    "FINISH_ON, false, true, true"
  })
  @DisplayName("S17: which dates a constraint bounds")
  void constraints(DateConstraint.Kind kind, boolean onStart, boolean early, boolean late) {
    assertEquals(onStart, kind.isOnStart());
    assertEquals(early, kind.boundsEarlyDates());
    assertEquals(late, kind.boundsLateDates());
  }

  @Test
  void aDataDateIsTheBeginningOfADayOrAnInstant() {
    assertEquals(LocalDateTime.of(2023, 9, 1, 0, 0), DataDate.of(2023, 9, 1).instant());
    assertEquals(DataDate.of(2023, 9, 1), DataDate.of(LocalDate.of(2023, 9, 1)));
    assertEquals(NINE, DataDate.at(NINE).instant());
    assertEquals("2024-01-08T09:00", DataDate.at(NINE).toString());
    SerializableTester.reserializeAndAssert(DataDate.at(NINE));
    assertThrows(NullPointerException.class, () -> DataDate.at(null));
    assertThrows(
        NullPointerException.class, () -> new DateConstraint(DateConstraint.Kind.START_ON, null));
    assertThrows(NullPointerException.class, () -> new DateConstraint(null, NINE));
  }

  @Test
  void phasesHavePhases() {
    Phase phase = Phase.of("works", "Works").within("project");
    assertEquals(PhaseId.of("works"), phase.id());
    assertEquals("Works", phase.name().in(Locale.CHINA));
    assertEquals(Optional.of(PhaseId.of("project")), phase.parent());
    SerializableTester.reserializeAndAssert(phase);
  }

  @Test
  void equality() {
    new EqualsTester()
        .addEqualityGroup(design, Activity.of("design", "Design", WorkDuration.workingDays(10)))
        .addEqualityGroup(design.on(night), design.on(night.id()))
        .addEqualityGroup(design.by("x"))
        .addEqualityGroup(design.in("x"))
        .addEqualityGroup(design.with(DateConstraint.startNotEarlierThan(NINE)))
        .addEqualityGroup(done, Milestone.finish("done", "Done"))
        .addEqualityGroup(Milestone.start("done", "Done"))
        .addEqualityGroup(Phase.of("a", "A"), Phase.of("a", "A"))
        .addEqualityGroup(Phase.of("a", "A").within("b"))
        .testEquals();
    SerializableTester.reserializeAndAssert(
        design.on(night).with(DateConstraint.startNotEarlierThan(NINE)));
    SerializableTester.reserializeAndAssert(done.on(night));
  }
}
