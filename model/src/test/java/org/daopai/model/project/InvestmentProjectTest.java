package org.daopai.model.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InputFault;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;

class InvestmentProjectTest {

  private static final LocalDate SATURDAY = LocalDate.of(2023, 7, 8);

  private static InvestmentProject project(String id, ProjectEvent... events) {
    return InvestmentProject.builder().id(ProjectId.of(id)).addEvents(events).build();
  }

  private static AnnualPlanListBuilder plan(String... ids) {
    AnnualPlanListBuilder plan = AnnualPlanList.builder().year(2023).scope("district");
    for (String id : ids) {
      plan.addProject(ProjectId.of(id));
    }
    return plan;
  }

  @Test
  void whatIsNotSaid() {
    InvestmentProject plant = project("plant");
    assertEquals("plant", plant.name().text());
    assertEquals(InvestmentProject.Start.NEW, plant.start());
    assertEquals(List.of(), plant.events());
  }

  @Test
  void anEventMayHappenOnADayOfRest() {
    assertEquals(DayOfWeek.SATURDAY, SATURDAY.getDayOfWeek());
    ProjectEvent event = ProjectEvent.of(ProjectEvent.Kind.COMMENCED, SATURDAY);
    assertEquals(SATURDAY, event.recorded());
    InvestmentProject plant = project("plant", event);
    assertTrue(plant.has(ProjectEvent.Kind.COMMENCED, AsOf.on(SATURDAY)));
    assertFalse(plant.has(ProjectEvent.Kind.COMMENCED, AsOf.on(SATURDAY.minusDays(1))));
    assertFalse(plant.has(ProjectEvent.Kind.RESUMED, AsOf.on(SATURDAY)));
  }

  @Test
  void anEventIsNotKnownBeforeItIsRecorded() {
    InvestmentProject plant =
        project(
            "plant",
            new ProjectEvent(ProjectEvent.Kind.COMMENCED, SATURDAY, SATURDAY.plusDays(10)));
    AsOf august = AsOf.on(2023, 8, 14);
    assertTrue(plant.has(ProjectEvent.Kind.COMMENCED, august));
    assertTrue(plant.has(ProjectEvent.Kind.COMMENCED, august.knownAt(SATURDAY.plusDays(10))));
    assertFalse(plant.has(ProjectEvent.Kind.COMMENCED, august.knownAt(SATURDAY.plusDays(9))));
  }

  @Test
  void anEventIsRecordedWhenItHasHappened() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "COMMENCED",
        "Event COMMENCED of 2023-07-08 was recorded on 2023-07-07, before it happened; record it on that day or later",
        () -> new ProjectEvent(ProjectEvent.Kind.COMMENCED, SATURDAY, SATURDAY.minusDays(1)));
    assertThrows(NullPointerException.class, () -> ProjectEvent.of(null, SATURDAY));
  }

  @Test
  void aPlanListsAProjectOnce() {
    assertEquals(List.of(ProjectId.of("b"), ProjectId.of("a")), plan("b", "a").build().projects());
    Faults.check(
        InputFault.Code.DUPLICATE_ID,
        "a",
        "The 2023 plan of 'district' lists project 'a' twice; each project is listed once",
        () -> plan("a", "b", "a").build());
  }

  @Test
  void aPortfolioHoldsAProjectOnce() {
    Portfolio portfolio =
        Portfolio.builder()
            .plan(plan("a", "unknown").build())
            .addProject(project("a"))
            .addProject(project("unlisted"))
            .build();
    assertEquals(2, portfolio.projects().size());
    Faults.check(
        InputFault.Code.DUPLICATE_ID,
        "a",
        "The portfolio of 'district' holds project 'a' twice; each project is there once",
        () ->
            Portfolio.builder()
                .plan(plan("a").build())
                .addProject(project("a"))
                .addProject(project("a", ProjectEvent.of(ProjectEvent.Kind.SIGNED, SATURDAY)))
                .build());
  }

  @Test
  void equality() {
    ProjectEvent signed = ProjectEvent.of(ProjectEvent.Kind.SIGNED, SATURDAY);
    Portfolio portfolio =
        Portfolio.builder().plan(plan("a").build()).addProject(project("a", signed)).build();
    new EqualsTester()
        .addEqualityGroup(project("a", signed), project("a", signed))
        .addEqualityGroup(project("a"))
        .addEqualityGroup(project("b", signed))
        .addEqualityGroup(plan("a").build(), plan("a").build())
        .addEqualityGroup(plan("a", "b").build())
        .addEqualityGroup(plan("b", "a").build())
        .addEqualityGroup(plan("a").year(2024).build())
        .addEqualityGroup(portfolio, Portfolio.builder().from(portfolio).build())
        .addEqualityGroup(signed, ProjectEvent.of(ProjectEvent.Kind.SIGNED, SATURDAY))
        .testEquals();
    SerializableTester.reserializeAndAssert(portfolio);
  }
}
