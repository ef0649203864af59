package org.daopai.scheduling;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.daopai.model.Activity;
import org.daopai.model.DateConstraint;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.opentest4j.TestAbortedException;

/**
 * Random networks with everything there is: those of {@link SmallNetworks#withOddities}, some of
 * their elements in phases, one within another, that keep to dependencies and dates of their own,
 * and spanned by hammocks. A network is a pure function of one seed.
 *
 * <p>Elements are numbered in an order of their dependencies, which holds for phases too: they hold
 * a stretch of it, and wait for what comes before and not for what comes after.
 */
public final class RichNetworks {

  private static final int MOST_ROUNDS = 2_000;

  private static final List<DateConstraint.Kind> PHASE_KINDS =
      List.of(
          DateConstraint.Kind.START_NOT_EARLIER,
          DateConstraint.Kind.START_NOT_LATER,
          DateConstraint.Kind.START_ON,
          DateConstraint.Kind.FINISH_NOT_EARLIER,
          DateConstraint.Kind.FINISH_NOT_LATER,
          DateConstraint.Kind.FINISH_ON);

  /** Elements from one on and before another. */
  private record Stretch(String phase, int first, int end) {}

  private RichNetworks() {}

  /** A network. */
  public static ProjectNetwork network(long seed) {
    return enriched(SmallNetworks.withOddities(seed), new Random(seed + 6));
  }

  /** The same without work in progress. */
  static ProjectNetwork notStarted(long seed) {
    return Edit.of(network(seed)).progress(progress -> Optional.empty()).network();
  }

  /**
   * The same with progress of which no more is told than must be, on calendars whose shifts touch
   * midnight and of which some days are announced.
   *
   * @param news whether what is not announced is decided by exceptions of its own
   */
  static ProjectNetwork announcedInPart(long seed, boolean news) {
    return SmallNetworks.announcedInPart(
        Edit.of(network(seed)).elements(RichNetworks::fitting).network(), seed, news);
  }

  /** What may not be interrupted fits into the four minutes that every week works in a row. */
  static NetworkElement fitting(NetworkElement element) {
    boolean mayNotFit =
        element instanceof Activity activity
            && !activity.isInterruptible()
            && activity.duration().amount() > 4;
    return mayNotFit
        ? Activity.builder()
            .from((Activity) element)
            .duration(WorkDuration.workingMinutes(4))
            .build()
        : element;
  }

  /** Options with a convention drawn from all there are. */
  public static PlanOptions options(Random random) {
    PlanningConvention convention =
        PlanningConvention.builder()
            .progressLogic(one(PlanningConvention.ProgressLogic.values(), random))
            .mandatoryDates(one(PlanningConvention.MandatoryDates.values(), random))
            .startUnderWay(one(PlanningConvention.StartUnderWay.values(), random))
            .comparison(one(PlanningConvention.Comparison.values(), random))
            .finishedOutOfSequence(one(PlanningConvention.FinishedOutOfSequence.values(), random))
            .openEnds(one(OpenEnds.values(), random))
            .build();
    return PlanOptions.builder().convention(convention).build();
  }

  /**
   * The plan of a network, unless circles of maximum lags are gone round very often until they come
   * to rest or are given up: such a try is left out, for the time it takes.
   */
  public static Schedule plan(ReversePlanner planner, ProjectNetwork network) {
    int[] rounds = new int[1];
    try {
      return planner.plan(
          network, SmallNetworks.DATA_DATE, (step, done, all) -> rounds[0]++ < MOST_ROUNDS);
    } catch (CancellationException tooOften) {
      throw new TestAbortedException("Round in circles more than " + MOST_ROUNDS + " times");
    }
  }

  private static <T> T one(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  private static ProjectNetwork enriched(ProjectNetwork network, Random random) {
    int size = network.elements().size();
    List<Stretch> stretches = stretches(size, random);
    ProjectNetwork inPhases =
        Edit.of(network)
            .phases(stretches.stream().map(stretch -> phase(stretch, random)).toList())
            .elements(element -> inInnermost(element, network.indexOf(element.id()), stretches))
            .network();
    ProjectNetwork.Builder builder = inPhases.toBuilder();
    for (Stretch stretch : stretches) {
      addDependencies(builder, stretch, stretches, size, random);
    }
    for (int hammocks = random.nextInt(3); hammocks > 0; hammocks--) {
      addHammock(builder, "h" + hammocks, network, stretches, random);
    }
    return builder.build();
  }

  /** None, one, one within another, or one after another. */
  private static List<Stretch> stretches(int size, Random random) {
    int first = random.nextInt(size);
    int end = first + 1 + random.nextInt(size - first);
    int within = first + random.nextInt(end - first);
    Stretch outer = new Stretch("p", first, end);
    return switch (random.nextInt(4)) {
      case 0 -> List.of();
      case 1 -> List.of(outer);
      case 2 ->
          List.of(outer, new Stretch("inner", within, within + 1 + random.nextInt(end - within)));
      default ->
          end == size
              ? List.of(outer)
              : List.of(outer, new Stretch("q", end, end + 1 + random.nextInt(size - end)));
    };
  }

  private static NetworkElement inInnermost(
      NetworkElement element, int i, List<Stretch> stretches) {
    NetworkElement result = element;
    for (Stretch stretch : stretches) {
      if (i >= stretch.first() && i < stretch.end()) {
        result = in(element, stretch.phase());
      }
    }
    return result;
  }

  private static NetworkElement in(NetworkElement element, String phase) {
    return element instanceof Activity activity
        ? activity.in(phase)
        : ((Milestone) element).in(phase);
  }

  private static Phase phase(Stretch stretch, Random random) {
    Phase phase = Phase.of(stretch.phase(), stretch.phase());
    if (stretch.phase().equals("inner")) {
      phase = phase.within("p");
    }
    for (int constraints = random.nextInt(5) - 2; constraints > 0; constraints--) {
      DateConstraint.Kind kind = PHASE_KINDS.get(random.nextInt(PHASE_KINDS.size()));
      phase = phase.with(new DateConstraint(kind, SmallNetworks.instant(random)));
    }
    return phase;
  }

  private static void addDependencies(
      ProjectNetwork.Builder builder,
      Stretch stretch,
      List<Stretch> stretches,
      int size,
      Random random) {
    for (int i = 0; i < size; i++) {
      if (i < stretch.first() && random.nextInt(3) == 0) {
        builder.addDependency(SmallNetworks.dependency("e" + i, stretch.phase(), random));
      } else if (i >= stretch.end() && random.nextInt(3) == 0) {
        builder.addDependency(fromPhase(stretch.phase(), "e" + i, random));
      }
    }
    for (Stretch other : stretches) {
      if (other.first() >= stretch.end() && random.nextInt(3) == 0) {
        builder.addDependency(fromPhase(stretch.phase(), other.phase(), random));
      }
    }
  }

  /** A phase has no duration of its own that a lag could be a share of. */
  private static Dependency fromPhase(String phase, String to, Random random) {
    Dependency dependency = SmallNetworks.dependency(phase, to, random);
    return dependency.lag().percent() == 0 ? dependency : dependency.lag(Lag.NONE);
  }

  /** Joined to elements on either side, its start and its finish at the least. */
  private static void addHammock(
      ProjectNetwork.Builder builder,
      String id,
      ProjectNetwork network,
      List<Stretch> stretches,
      Random random) {
    Activity hammock =
        Activity.hammock(id, id)
            .on(List.copyOf(network.calendars().keySet()).get(random.nextInt(3)));
    boolean inside = !stretches.isEmpty() && random.nextBoolean();
    builder.addActivity(inside ? hammock.in(stretches.get(0).phase()) : hammock);
    addAnchor(builder, id, network, true, random);
    addAnchor(builder, id, network, false, random);
    for (int more = random.nextInt(3); more > 0; more--) {
      addAnchor(builder, id, network, random.nextBoolean(), random);
    }
    if (random.nextInt(4) == 0) {
      LocalDateTime start =
          SmallNetworks.DATA_DATE.instant().minusMinutes(random.nextInt(4 * 1440));
      builder.addProgress(
          random.nextBoolean()
              ? Progress.started(id, start, WorkDuration.ZERO)
              : Progress.finished(id, start, SmallNetworks.DATA_DATE.instant()));
    }
  }

  private static void addAnchor(
      ProjectNetwork.Builder builder,
      String hammock,
      ProjectNetwork network,
      boolean ofStart,
      Random random) {
    String other = "e" + random.nextInt(network.elements().size());
    boolean leads = random.nextBoolean();
    Dependency drawn =
        leads
            ? SmallNetworks.dependency(other, hammock, random)
            : SmallNetworks.dependency(hammock, other, random);
    List<Dependency.Type> types = new ArrayList<>();
    for (Dependency.Type type : Dependency.Type.values()) {
      if ((leads ? type.boundsStart() : type.leavesStart()) == ofStart) {
        types.add(type);
      }
    }
    builder.addDependency(
        Dependency.builder().from(drawn).type(types.get(random.nextInt(types.size()))).build());
  }
}
