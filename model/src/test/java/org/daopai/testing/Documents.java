package org.daopai.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.project.AnnualPlanList;
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.Portfolio;
import org.daopai.model.project.ProjectEvent;
import org.daopai.model.project.ProjectId;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.FindingBuilder;
import org.daopai.model.schedule.Schedule;

/** Everything that can be written down: projects with their portfolios, and schedules. */
public final class Documents {

  private static final int FIRST_MINUTE =
      CivilTime.toMinute("first", CivilTime.FIRST_DAY.atStartOfDay());
  private static final int END_MINUTE = CivilTime.toMinute("end", CivilTime.END.atStartOfDay());

  private Documents() {}

  /** Any project, with or without a data date and a portfolio. */
  public static Arbitrary<ProjectDocument> projects() {
    return Combinators.combine(
            Networks.any(),
            Networks.instants().map(DataDate::at).optional(),
            portfolios().optional())
        .as(ProjectDocument::new);
  }

  /** Any portfolio. */
  public static Arbitrary<Portfolio> portfolios() {
    Arbitrary<List<Integer>> listed =
        Arbitraries.integers().between(0, 9).list().uniqueElements().ofMaxSize(5);
    return Combinators.combine(
            Arbitraries.integers(), Networks.texts(), listed, investments().list().ofMaxSize(5))
        .as(
            (year, scope, numbers, drafts) -> {
              List<ProjectId> ids = numbers.stream().map(Documents::projectId).toList();
              AnnualPlanList plan =
                  AnnualPlanList.builder().year(year).scope(scope).addAllProjects(ids).build();
              List<InvestmentProject> numbered =
                  IntStream.range(0, drafts.size())
                      .mapToObj(
                          i ->
                              InvestmentProject.builder()
                                  .from(drafts.get(i))
                                  .id(projectId(i))
                                  .build())
                      .toList();
              return Portfolio.builder().plan(plan).addAllProjects(numbered).build();
            });
  }

  /**
   * Any schedule: dates and floats of anything, drivers and verdicts of its network. Nothing was
   * planned.
   */
  public static Arbitrary<Schedule> schedules() {
    return Combinators.combine(
            Networks.any(), Networks.instants(), Networks.instants(), Arbitraries.longs())
        .as(Documents::schedule);
  }

  private static ProjectId projectId(int number) {
    return ProjectId.of("p" + number);
  }

  private static Arbitrary<InvestmentProject> investments() {
    return Combinators.combine(
            Networks.names(),
            Arbitraries.of(InvestmentProject.Start.class),
            events().list().ofMaxSize(3))
        .as(
            (name, start, events) ->
                InvestmentProject.builder()
                    .id(projectId(0))
                    .name(name)
                    .start(start)
                    .addAllEvents(events)
                    .build());
  }

  private static Arbitrary<ProjectEvent> events() {
    Arbitrary<LocalDate> days = Networks.dates();
    return Combinators.combine(
            Arbitraries.of(ProjectEvent.Kind.class), days, Arbitraries.integers().between(0, 90))
        .as((kind, day, later) -> new ProjectEvent(kind, day, day.plusDays(later)));
  }

  private static Schedule schedule(
      ProjectNetwork network, LocalDateTime dataDate, LocalDateTime judged, long seed) {
    Random random = new Random(seed);
    Schedule.Builder schedule = Schedule.builder(network, DataDate.at(dataDate));
    for (int element = 0; element < network.elements().size(); element++) {
      addDates(schedule, element, random);
      addDrivers(schedule, network, element, random);
    }
    for (Deadline deadline : network.deadlines()) {
      schedule.addVerdict(
          DeadlineVerdict.builder()
              .deadline(deadline)
              .due(deadline.due())
              .earlyFinish(judged)
              .margin(Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000)))
              .isProvisional(random.nextBoolean())
              .build());
    }
    for (Dependency dependency : network.dependencies()) {
      if (random.nextInt(3) == 0) {
        schedule.addFinding(finding(network, dependency, judged, random));
      }
    }
    for (NetworkElement element : network.elements()) {
      if (random.nextInt(5) == 0) {
        schedule.addFinding(
            Finding.builder()
                .code(
                    random.nextBoolean()
                        ? Finding.Code.DATE_BEFORE_DATA_DATE
                        : Finding.Code.DATE_AGAINST_REST)
                .activity(element.id())
                .by(Duration.ofMinutes(1 + random.nextInt(1_000_000)))
                .build());
      }
    }
    return schedule.build();
  }

  private static final List<Finding.Code> CODES =
      Arrays.stream(Finding.Code.values()).filter(Finding.Code::isOfDependency).toList();

  private static Finding finding(
      ProjectNetwork network, Dependency dependency, LocalDateTime at, Random random) {
    FindingBuilder finding =
        Finding.builder()
            .code(CODES.get(random.nextInt(CODES.size())))
            .activity(dependency.successor())
            .dependency(dependency)
            .by(Duration.ofMinutes(1 + random.nextInt(1_000_000)));
    int links = random.nextInt(3);
    for (int k = 0; k < links; k++) {
      Dependency other = network.dependencies().get(random.nextInt(network.dependencies().size()));
      finding.addLink(new Finding.Link(other, random.nextBoolean(), at, at.plusMinutes(k)));
    }
    return finding.build();
  }

  private static void addDates(Schedule.Builder schedule, int element, Random random) {
    schedule.early(element, minute(random), minute(random), random.nextBoolean());
    if (random.nextBoolean()) {
      schedule.late(element, minute(random), minute(random), random.nextBoolean());
      schedule.totalFloat(element, slip(random), slip(random));
    }
    if (random.nextBoolean()) {
      schedule.freeFloat(element, slip(random), minute(random), minute(random));
    }
  }

  private static int minute(Random random) {
    return FIRST_MINUTE + random.nextInt(END_MINUTE - FIRST_MINUTE + 1);
  }

  private static int slip(Random random) {
    return random.nextInt() >> random.nextInt(31) | 1;
  }

  private static void addDrivers(
      Schedule.Builder schedule, ProjectNetwork network, int element, Random random) {
    if (!network.deadlines().isEmpty() && random.nextBoolean()) {
      schedule.boundBy(element, random.nextInt(network.deadlines().size()));
      schedule.lateDriver(element, Driver.Kind.DEADLINE);
    }
    if (random.nextBoolean()) {
      schedule.earlyDriver(
          element, random.nextBoolean() ? Driver.Kind.DATA_DATE : Driver.Kind.CONSTRAINT);
    }
    for (int k = 0; k < network.dependencies().size(); k++) {
      if (network.successorIndex(k) == element && random.nextBoolean()) {
        schedule.earlyDriver(element, k);
      }
      if (network.predecessorIndex(k) == element && random.nextBoolean()) {
        schedule.lateDriver(element, k);
      }
      if (network.dependencies().get(k).maximumLag().isPresent() && random.nextBoolean()) {
        if (network.predecessorIndex(k) == element) {
          schedule.earlyMaximumLag(element, k);
        }
        if (network.successorIndex(k) == element) {
          schedule.lateMaximumLag(element, k);
        }
      }
    }
  }
}
