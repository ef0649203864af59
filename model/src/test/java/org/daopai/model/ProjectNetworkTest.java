package org.daopai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;

class ProjectNetworkTest {

  private final WorkCalendar office = ChinaCalendars.administrative();
  private final WorkCalendar site = office.allDays().closed(Season.from("11-01").to("03-31"));
  private final WorkCalendar night = WorkCalendar.continuous("night");
  private final Activity scheme =
      Activity.of("scheme", "Design scheme", WorkDuration.calendarDays(40)).in("paper");
  private final Activity ground =
      Activity.of("ground", "Foundations", WorkDuration.workingDays(60)).on(site);
  private final Milestone enclosed = Milestone.finish("enclosed", "Building enclosed");
  private final ProjectNetwork plant = plant().build();

  private ProjectNetwork.Builder plant() {
    return ProjectNetwork.builder()
        .name(LocalizedName.of("plant", "工厂"))
        .calendar(office)
        .addCalendar(night)
        .addPhase(Phase.of("project", "Project"))
        .addPhase(Phase.of("paper", "Paperwork").within("project"))
        .addActivity(scheme)
        .addActivity(ground)
        .addMilestone(enclosed)
        .addDependency(Dependency.finishToStart("scheme", "ground"))
        .addDependency(
            Dependency.finishToFinish("ground", "enclosed")
                .lag(Lag.of(WorkDuration.workingHours(2)).countedOn(night.id())))
        .addDeadline(Deadline.hard("enclosed", LocalDate.of(2024, 8, 31)))
        .addDeadline(Deadline.target("ground", LocalDate.of(2024, 7, 31)))
        .addProgress(Progress.finished("scheme", LocalDate.of(2023, 10, 12)));
  }

  @Test
  void copyIsMadeWithOtherElementsAndDependencies() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .addActivity(Activity.of("a", "A", WorkDuration.ZERO))
            .addActivity(Activity.of("b", "B", WorkDuration.ZERO))
            .addDependency(Dependency.finishToStart("a", "b"))
            .build();
    Activity other = Activity.of("c", "C", WorkDuration.ZERO);

    ProjectNetwork copy =
        network.toBuilder().elements(List.of(other)).dependencies(List.of()).build();

    assertEquals(List.of(other), copy.elements());
    assertEquals(List.of(), copy.dependencies());
    assertEquals(2, network.elements().size());
  }

  @Test
  void everythingComesAfterWhatItWaitsForAndOtherwiseAsGiven() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .addPhase(Phase.of("works", "Works"))
            .addActivity(Activity.of("roof", "Roof", WorkDuration.ZERO).in("works"))
            .addActivity(Activity.of("walls", "Walls", WorkDuration.ZERO).in("works"))
            .addActivity(Activity.of("other", "Other", WorkDuration.ZERO))
            .addActivity(Activity.of("permit", "Permit", WorkDuration.ZERO))
            .addDependency(Dependency.finishToStart("walls", "roof"))
            .addDependency(Dependency.finishToStart("permit", "works"))
            .build();

    List<String> order =
        IntStream.range(0, network.elements().size())
            .mapToObj(place -> network.elements().get(network.topologicalIndex(place)).id().value())
            .toList();

    assertEquals(List.of("other", "permit", "walls", "roof"), order);
  }

  @Test
  void everythingIsThereInTheOrderGiven() {
    assertEquals("工厂", plant.name().in(Locale.CHINA));
    assertEquals(office, plant.defaultCalendar());
    assertEquals(
        List.of(office.id(), night.id(), site.id()), List.copyOf(plant.calendars().keySet()));
    assertEquals(List.of(scheme, ground, enclosed), plant.elements());
    assertEquals(2, plant.phases().size());
    assertEquals(2, plant.dependencies().size());
    assertEquals(
        List.of(DeadlineId.of("enclosed"), DeadlineId.of("ground")),
        plant.deadlines().stream().map(Deadline::id).toList());
    assertEquals(1, plant.progress().size());
  }

  @Test
  void referencesAreResolved() {
    assertEquals(1, plant.indexOf(ActivityId.of("ground")));
    assertSame(ground, plant.element(ActivityId.of("ground")));
    assertTrue(plant.contains(ActivityId.of("enclosed")));
    assertFalse(plant.contains(ActivityId.of("paper")), "a phase is not an element");
    assertEquals(0, plant.predecessorIndex(0));
    assertEquals(1, plant.successorIndex(0));
    assertEquals(1, plant.predecessorIndex(1));
    assertEquals(2, plant.successorIndex(1));
    assertEquals(ActivityId.of("ground"), plant.deadline(DeadlineId.of("ground")).target());
    assertEquals(office, plant.calendarOf(scheme));
    assertEquals(site, plant.calendarOf(ground));
  }

  @Test
  void whatIsNotThereIsNamed() {
    Faults.check(
        InputFault.Code.UNKNOWN_REFERENCE,
        "roof",
        "The network has no activity or milestone 'roof'; it has [scheme, ground, enclosed]",
        () -> plant.element(ActivityId.of("roof")));
    Faults.check(
        InputFault.Code.UNKNOWN_REFERENCE,
        "scheme",
        "The network has no deadline 'scheme'; it has [enclosed, ground]",
        () -> plant.deadline(DeadlineId.of("scheme")));
    Faults.check(
        InputFault.Code.UNKNOWN_REFERENCE,
        "scheme",
        "'scheme' is not of this network, as it uses calendar 'elsewhere'; the network defines"
            + " [administrative, night, administrative/all-days/closed-11-01..03-31]",
        () -> plant.calendarOf(scheme.on(CalendarId.of("elsewhere"))));
  }

  @Test
  void aLongListOfNamesIsShownInPart() {
    ProjectNetwork.Builder builder = ProjectNetwork.builder();
    for (int i = 0; i < 25; i++) {
      builder.addMilestone(Milestone.finish("m" + i, ""));
    }
    ProjectNetwork network = builder.build();
    assertEquals(
        "The network has no activity or milestone 'x'; it has [m0, m1, m2, m3, m4, m5, m6, m7, m8,"
            + " m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, ... 25 in all]",
        Faults.only(() -> network.indexOf(ActivityId.of("x"))).sentence());
  }

  @Test
  void anEmptyNetworkIsANetwork() {
    ProjectNetwork empty = ProjectNetwork.builder().build();
    assertEquals(List.of(), empty.elements());
    assertEquals("", empty.name().text());
    assertEquals(WorkCalendar.fiveDays("five-day"), empty.defaultCalendar());
    assertEquals("ProjectNetwork[: 0 elements, 0 dependencies, 0 deadlines]", empty.toString());
  }

  @Test
  void manyDependenciesMayJoinTheSameTwo() {
    ProjectNetwork network =
        plant().addDependency(Dependency.startToStart("scheme", "ground")).build();
    assertEquals(3, network.dependencies().size());
  }

  @Test
  void theSameCalendarMayBeGivenTwice() {
    ProjectNetwork network =
        plant().addCalendar(WorkCalendar.continuous("night")).addCalendar(office).build();
    assertEquals(plant, network);
  }

  @Test
  void progressReplacesWhatWasKnownOfTheSameActivity() {
    Progress later = Progress.finished("scheme", LocalDate.of(2023, 10, 20));
    ProjectNetwork updated = plant.with(later);
    assertEquals(List.of(later), List.copyOf(updated.progress().values()));
    assertEquals(1, plant.progress().size());
    assertFalse(plant.equals(updated));
    Progress other = Progress.started("ground", LocalDate.of(2023, 11, 1));
    assertEquals(plant.with(later).with(other), plant.with(List.of(later, other)));
    assertEquals(List.of(later, other), List.copyOf(updated.with(other).progress().values()));
    assertEquals(
        InputFault.Code.UNKNOWN_REFERENCE,
        Faults.only(() -> plant.with(Progress.finished("roof", LocalDate.of(2024, 1, 1)))).code());
  }

  @Test
  void aBuilderThatHoldsAllOfItMakesItAgain() {
    ProjectNetwork again = plant.toBuilder().build();
    assertNotSame(plant, again);
    assertEquals(plant, again);
    assertEquals(plant.toString(), again.toString());
    assertEquals(List.copyOf(plant.calendars().keySet()), List.copyOf(again.calendars().keySet()));
    ProjectNetwork renamed = plant.toBuilder().name("other").build();
    assertEquals("other", renamed.name().text());
    assertEquals("plant", plant.name().text());
  }

  @Test
  void deadlinesCanBeReplaced() {
    Deadline only = Deadline.hard("ground", LocalDate.of(2024, 6, 30));
    assertEquals(List.of(only), plant.toBuilder().deadlines(List.of(only)).build().deadlines());
    assertEquals(List.of(), plant.toBuilder().deadlines(List.of()).build().deadlines());
  }

  @Test
  void aBuilderMayBeUsedAgainAndChangesNothingMade() {
    ProjectNetwork.Builder builder = plant();
    ProjectNetwork first = builder.build();
    ProjectNetwork second = builder.addMilestone(Milestone.start("go", "Go")).build();
    assertEquals(3, first.elements().size());
    assertEquals(4, second.elements().size());
    assertEquals(plant, first);
  }

  @Test
  void theCollectionsCannotBeChanged() {
    assertThrows(UnsupportedOperationException.class, () -> plant.elements().remove(0));
    assertThrows(UnsupportedOperationException.class, () -> plant.dependencies().remove(0));
    assertThrows(UnsupportedOperationException.class, () -> plant.deadlines().remove(0));
    assertThrows(UnsupportedOperationException.class, () -> plant.phases().remove(0));
    assertThrows(UnsupportedOperationException.class, () -> plant.calendars().clear());
    assertThrows(UnsupportedOperationException.class, () -> plant.progress().clear());
  }

  @Test
  void networksAreEqualWhenTheyWouldBePlannedAlike() {
    new EqualsTester()
        .addEqualityGroup(plant, plant().build(), plant.toBuilder().build())
        .addEqualityGroup(plant().name("other").build())
        .addEqualityGroup(plant.toBuilder().calendar(WorkCalendar.fiveDays("other")).build())
        .addEqualityGroup(plant().addCalendar(WorkCalendar.fiveDays("five")).build())
        .addEqualityGroup(plant().addPhase(Phase.of("more", "More")).build())
        .addEqualityGroup(plant().addMilestone(Milestone.start("go", "Go")).build())
        .addEqualityGroup(
            plant().addDependency(Dependency.startToStart("scheme", "ground")).build())
        .addEqualityGroup(plant().deadlines(List.of()).build())
        .addEqualityGroup(
            plant().addProgress(Progress.finished("scheme", LocalDate.of(2023, 10, 13))).build())
        .testEquals();
  }

  @Test
  void networksAreSerializable() {
    ProjectNetwork copy = SerializableTester.reserializeAndAssert(plant);
    assertEquals(1, copy.indexOf(ActivityId.of("ground")));
    assertEquals(1, copy.successorIndex(0));
    assertEquals(site, copy.calendarOf(copy.element(ActivityId.of("ground"))));
    assertEquals(plant, copy.toBuilder().build());
  }

  @Test
  void theTextDoesNotDependOnTheHost() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(
          "ProjectNetwork[plant: 3 elements, 2 dependencies, 2 deadlines]", plant.toString());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatPhasesHoldIsAskedOnceForAllOfThem() {
    ProjectNetwork.Builder builder = ProjectNetwork.builder();
    for (int p = 0; p < 10_000; p++) { // 500 million pairs
      builder.addPhase(Phase.of("p" + p, "phase"));
      for (int i = 0; i < 5; i++) {
        builder.addActivity(
            Activity.of("a" + p + "-" + i, "activity", WorkDuration.workingDays(1)).in("p" + p));
      }
    }
    ProjectNetwork network = assertTimeout(Duration.ofSeconds(20), builder::build);
    assertEquals(List.of(49_995, 49_996, 49_997, 49_998, 49_999), network.membersOf(9_999));
  }
}
