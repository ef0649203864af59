package org.daopai.metrics.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.daopai.metrics.Evidence;
import org.daopai.metrics.IndicatorResult;
import org.daopai.metrics.Ratio;
import org.daopai.metrics.RatioIndicator;
import org.daopai.metrics.RatioState;
import org.daopai.model.base.AsOf;
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.InvestmentProject.Start;
import org.daopai.model.project.Portfolio;
import org.daopai.model.project.ProjectEvent;
import org.daopai.model.project.ProjectEvent.Kind;

class DeliveryProperties {

  private static final LocalDate FIRST = LocalDate.of(District.YEAR - 1, 10, 1);
  private static final int DAYS = 200; // so that the year begins about half way

  /** One project: on the list, in the portfolio, or both. */
  record Case(Membership membership, Start start, List<ProjectEvent> events) {

    boolean isListed() {
      return membership != Membership.UNLISTED;
    }

    boolean isKnown() {
      return membership != Membership.LISTED_ONLY;
    }
  }

  enum Membership {
    LISTED,
    LISTED_ONLY,
    UNLISTED
  }

  @Property(tries = 500)
  void theRateIsWhatADiaryOfTheYearSays(
      @ForAll("cases") List<Case> cases, @ForAll("questions") AsOf asOf) {
    Evidence evidence = rate().of(portfolio(cases), asOf).evidence();

    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      assertEquals(one.isListed(), evidence.base().contains(id(i)));
      assertEquals(one.isListed() && diarySays(one, asOf), evidence.counted().contains(id(i)));
      assertEquals(!one.isListed(), evidence.excluded().containsKey(id(i)));
    }
    assertEquals(ids(cases), mentioned(evidence));
  }

  @Property(tries = 500)
  void theAttainmentIsWhatADiaryOfTheYearSays(
      @ForAll("cases") List<Case> cases, @ForAll("questions") AsOf asOf) {
    Evidence evidence = attainment().of(portfolio(cases), asOf).evidence();

    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      assertEquals(one.isListed(), evidence.base().contains(id(i)));
      assertEquals(diarySays(one, asOf), evidence.counted().contains(id(i)));
      assertEquals(
          !one.isListed() && !diarySays(one, asOf), evidence.excluded().containsKey(id(i)));
    }
    assertEquals(ids(cases), mentioned(evidence));
  }

  @Property(tries = 500)
  void countingTheEvidenceAgainGivesTheValue(
      @ForAll("cases") List<Case> cases, @ForAll("questions") AsOf asOf) {
    for (RatioIndicator<Portfolio> indicator : List.of(rate(), attainment())) {
      IndicatorResult result = indicator.of(portfolio(cases), asOf);
      int base = result.evidence().base().size();

      assertEquals(base > 0, result.isDefined());
      assertEquals(
          result.isDefined() ? Optional.of(result.value()) : Optional.empty(),
          result.evidence().recount());
      if (base > 0) {
        assertEquals(Ratio.of(result.evidence().counted().size(), base), result.value());
      }
      assertEquals(District.SCOPE, result.scope());
      assertEquals(asOf, result.asOf());
      assertEquals(indicator.definition(), result.definition());
    }
  }

  @Property(tries = 500)
  void theRateIsNeverAboveTheAttainmentNorAboveOne(
      @ForAll("cases") List<Case> cases, @ForAll("questions") AsOf asOf) {
    IndicatorResult rate = rate().of(portfolio(cases), asOf);
    IndicatorResult attainment = attainment().of(portfolio(cases), asOf);

    assertEquals(rate.isDefined(), attainment.isDefined());
    if (rate.isDefined()) {
      assertTrue(rate.value().compareTo(Ratio.of(1, 1)) <= 0);
      assertTrue(rate.value().compareTo(attainment.value()) <= 0);
      assertTrue(rate.interval().orElseThrow().contains(rate.value()));
    }
  }

  @Property(tries = 300)
  void anyPartsInAnyOrderGiveTheWhole(
      @ForAll("cases") List<Case> cases,
      @ForAll("questions") AsOf asOf,
      @ForAll @IntRange(min = 1, max = 6) int parts,
      @ForAll Random random) {
    List<Integer> shuffled = new ArrayList<>();
    List<District> districts = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      shuffled.add(i);
    }
    for (int part = 0; part < parts; part++) {
      districts.add(new District());
    }
    Collections.shuffle(shuffled, random);
    shuffled.forEach(i -> add(districts.get(random.nextInt(parts)), cases.get(i), id(i)));

    for (RatioIndicator<Portfolio> indicator : List.of(rate(), attainment())) {
      RatioState merged = RatioState.empty(indicator.definition(), asOf, District.SCOPE);
      for (District district : districts) {
        merged = merged.merge(indicator.state(district.portfolio(), asOf));
      }

      assertEquals(indicator.state(portfolio(cases), asOf), merged);
      assertEquals(indicator.of(portfolio(cases), asOf), merged.result());
      assertEquals(indicator.of(portfolio(cases), asOf).toString(), merged.result().toString());
    }
  }

  @Property(tries = 500)
  void whatIsRecordedLaterChangesNothingThatWasPublished(
      @ForAll("cases") List<Case> cases,
      @ForAll("cases") List<Case> others,
      @ForAll("questions") AsOf asOf,
      @ForAll @IntRange(min = 1, max = 40) int later) {
    if (asOf.knownAt().equals(LocalDate.MAX)) {
      return;
    }
    List<Case> updated = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      List<ProjectEvent> events = new ArrayList<>(cases.get(i).events());
      if (i < others.size()) {
        others.get(i).events().forEach(event -> events.add(recordedAfter(asOf, event, later)));
      }
      updated.add(new Case(cases.get(i).membership(), cases.get(i).start(), events));
    }

    assertEquals(rate().of(portfolio(cases), asOf), rate().of(portfolio(updated), asOf));
    assertEquals(
        attainment().of(portfolio(cases), asOf), attainment().of(portfolio(updated), asOf));
  }

  @Property(tries = 500)
  void aLaterDateOrBetterKnowledgeLosesNothing(
      @ForAll("cases") List<Case> cases,
      @ForAll("questions") AsOf asOf,
      @ForAll @IntRange(max = 60) int days) {
    AsOf later = new AsOf(asOf.date().plusDays(days), asOf.knownAt());
    AsOf wiser = AsOf.on(asOf.date());

    for (RatioIndicator<Portfolio> indicator : List.of(rate(), attainment())) {
      Set<String> counted = indicator.of(portfolio(cases), asOf).evidence().counted();
      assertTrue(indicator.of(portfolio(cases), later).evidence().counted().containsAll(counted));
      assertTrue(indicator.of(portfolio(cases), wiser).evidence().counted().containsAll(counted));
    }
  }

  @Property(tries = 300)
  void theOrderOfProjectsListAndEventsChangesNothing(
      @ForAll("cases") List<Case> cases, @ForAll("questions") AsOf asOf, @ForAll Random random) {
    Portfolio portfolio = portfolio(cases);
    List<InvestmentProject> projects = new ArrayList<>();
    for (InvestmentProject project : portfolio.projects()) {
      List<ProjectEvent> events = new ArrayList<>(project.events());
      Collections.shuffle(events, random);
      projects.add(InvestmentProject.builder().from(project).events(events).build());
    }
    Collections.shuffle(projects, random);
    Portfolio shuffled = Portfolio.builder().plan(portfolio.plan()).projects(projects).build();

    assertEquals(rate().of(portfolio, asOf), rate().of(shuffled, asOf));
    assertEquals(attainment().of(portfolio, asOf), attainment().of(shuffled, asOf));
  }

  @Provide
  Arbitrary<List<Case>> cases() {
    return Combinators.combine(
            Arbitraries.of(Membership.class),
            Arbitraries.of(Start.class),
            events().list().ofMaxSize(4))
        .as(Case::new)
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<AsOf> questions() {
    Arbitrary<LocalDate> knownAt = Arbitraries.oneOf(days(), Arbitraries.just(LocalDate.MAX));
    return Combinators.combine(days(), knownAt).as(AsOf::new);
  }

  private static Arbitrary<ProjectEvent> events() {
    // mostly the two kinds that decide
    Arbitrary<Kind> kinds =
        Arbitraries.oneOf(Arbitraries.of(Kind.COMMENCED, Kind.RESUMED), Arbitraries.of(Kind.class));
    return Combinators.combine(kinds, days(), Arbitraries.integers().between(0, 40))
        .as((kind, day, delay) -> new ProjectEvent(kind, day, day.plusDays(delay)));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
  }

  /**
   * The oracle: turns the pages of a diary, one a day, up to the date; looks on each for what
   * happened that day, if the entry had been made by the day of knowledge; and starts with an empty
   * diary on 1 January, unless the project was to begin with this plan.
   */
  private static boolean diarySays(Case one, AsOf asOf) {
    boolean begun = false;
    for (LocalDate day = FIRST; !day.isAfter(asOf.date()); day = day.plusDays(1)) {
      boolean newYear = day.equals(LocalDate.of(District.YEAR, 1, 1));
      boolean plannedToBegin = one.isListed() && one.start() == Start.NEW;
      if (newYear && !plannedToBegin) {
        begun = false;
      }
      for (ProjectEvent event : one.events()) {
        boolean entered =
            event.happened().equals(day) && event.recorded().compareTo(asOf.knownAt()) <= 0;
        switch (event.kind()) {
          case COMMENCED -> begun |= entered && one.start() == Start.NEW;
          case RESUMED -> begun |= entered && one.start() == Start.CONTINUING;
          default -> {}
        }
      }
    }
    boolean reachedTheYear = !asOf.date().isBefore(LocalDate.of(District.YEAR, 1, 1));
    return one.isKnown()
        && begun
        && (reachedTheYear || (one.isListed() && one.start() == Start.NEW));
  }

  private static ProjectEvent recordedAfter(AsOf asOf, ProjectEvent event, int days) {
    LocalDate after = asOf.knownAt().plusDays(days);
    return new ProjectEvent(
        event.kind(),
        event.happened(),
        after.isBefore(event.happened()) ? event.happened() : after);
  }

  private static Portfolio portfolio(List<Case> cases) {
    District district = new District();
    for (int i = 0; i < cases.size(); i++) {
      add(district, cases.get(i), id(i));
    }
    return district.portfolio();
  }

  private static void add(District district, Case one, String id) {
    ProjectEvent[] events = one.events().toArray(new ProjectEvent[0]);
    InvestmentProject project =
        one.start() == Start.NEW ? District.fresh(id, events) : District.continuing(id, events);
    switch (one.membership()) {
      case LISTED -> district.listed(project);
      case LISTED_ONLY -> district.listedOnly(id);
      case UNLISTED -> district.unlisted(project);
    }
  }

  private static Set<String> ids(List<Case> cases) {
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < cases.size(); i++) {
      ids.add(id(i));
    }
    return ids;
  }

  private static Set<String> mentioned(Evidence evidence) {
    Set<String> ids = new TreeSet<>(evidence.base());
    ids.addAll(evidence.counted());
    ids.addAll(evidence.excluded().keySet());
    return ids;
  }

  private static String id(int index) {
    return "p" + index;
  }

  private static RatioIndicator<Portfolio> rate() {
    return Delivery.commencedOrResumed();
  }

  private static RatioIndicator<Portfolio> attainment() {
    return Delivery.planAttainment();
  }
}
