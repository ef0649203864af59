package org.daopai.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.opentest4j.TestAbortedException;

/** A network and a data date to which one thing after another is done. */
public final class RandomChange {

  private static final int MOST_ROUNDS = 2_000;

  private final Random random;
  private ProjectNetwork network;
  private DataDate dataDate = SmallNetworks.DATA_DATE;

  private RandomChange(ProjectNetwork network, Random random) {
    this.network = network;
    this.random = random;
  }

  /** Starts from a network as it is. */
  public static RandomChange of(ProjectNetwork network, Random random) {
    return new RandomChange(network, random);
  }

  /** Its plan; a try with circles gone round too often is left out, for the time it takes. */
  public Schedule plan(ReversePlanner planner) {
    int[] rounds = new int[1];
    try {
      return planner.plan(network, dataDate, (step, done, all) -> rounds[0]++ < MOST_ROUNDS);
    } catch (CancellationException | InvalidInputException notPlanned) {
      throw new TestAbortedException("not planned: " + notPlanned.getMessage());
    }
  }

  /**
   * Does one thing to one field of one part, or adds or drops one; where that is not accepted,
   * another.
   */
  public RandomChange change() {
    while (true) {
      try {
        changeOne();
        return this;
      } catch (InvalidInputException notAccepted) {
        // a cycle, say
      }
    }
  }

  private void changeOne() {
    switch (random.nextInt(14)) {
      case 0 -> element(this::otherDuration);
      case 1 -> element(this::otherCalendar);
      case 2 -> element(this::constrained);
      case 3 -> element(this::otherPhase);
      case 4 -> dependency(dependency -> List.of());
      case 5 -> dependency(dependency -> List.of(dependency.lag(lag())));
      case 6 -> dependency(dependency -> List.of(otherType(dependency)));
      case 7 -> addDependency();
      case 8 -> deadline();
      case 9 -> network = Edit.of(network).deadlines(this::otherDeadline).network();
      case 10 -> progress();
      case 11 -> dataDate = DataDate.at(dataDate.instant().plusMinutes(random.nextInt(4000)));
      case 12 -> calendar();
      default -> phase();
    }
  }

  private void element(UnaryOperator<NetworkElement> change) {
    int chosen = random.nextInt(network.elements().size());
    NetworkElement element = network.elements().get(chosen);
    NetworkElement changed = change.apply(element);
    network = Edit.of(network).elements(e -> e.equals(element) ? changed : e).network();
  }

  private NetworkElement otherDuration(NetworkElement element) {
    if (!(element instanceof Activity activity)
        || !activity.duration().isWorkingTime()
        || activity.isHammock()) {
      return element;
    }
    return Activity.builder()
        .from(activity)
        .duration(WorkDuration.workingMinutes(random.nextInt(12)))
        .build();
  }

  private NetworkElement otherCalendar(NetworkElement element) {
    CalendarId calendar = List.copyOf(network.calendars().keySet()).get(random.nextInt(3));
    return element instanceof Activity activity
        ? activity.on(calendar)
        : ((Milestone) element).on(calendar);
  }

  private NetworkElement constrained(NetworkElement element) {
    DateConstraint.Kind[] kinds = DateConstraint.Kind.values();
    DateConstraint constraint =
        new DateConstraint(kinds[random.nextInt(6)], SmallNetworks.instant(random));
    if (element instanceof Activity activity) {
      return activity.isHammock() ? activity : activity.with(constraint);
    }
    return ((Milestone) element).with(constraint);
  }

  private NetworkElement otherPhase(NetworkElement element) {
    if (network.phases().isEmpty()) {
      return element;
    }
    String phase = network.phases().get(random.nextInt(network.phases().size())).id().value();
    return element instanceof Activity activity
        ? activity.in(phase)
        : ((Milestone) element).in(phase);
  }

  private WorkDuration lag() {
    return WorkDuration.workingMinutes(random.nextInt(12) - 3);
  }

  private Dependency otherType(Dependency dependency) {
    Dependency.Type[] types = Dependency.Type.values();
    return Dependency.builder().from(dependency).type(types[random.nextInt(4)]).build();
  }

  private void dependency(Function<Dependency, List<Dependency>> change) {
    if (network.dependencies().isEmpty()) {
      return;
    }
    List<Dependency> all = new ArrayList<>(network.dependencies());
    int chosen = random.nextInt(all.size());
    all.addAll(chosen, change.apply(all.remove(chosen)));
    network = Edit.of(network).dependencies(all).network();
  }

  private void addDependency() {
    int size = network.elements().size();
    int from = random.nextInt(size);
    int to = random.nextInt(size);
    List<Dependency> all = new ArrayList<>(network.dependencies());
    all.add(
        SmallNetworks.dependency(
            network.elements().get(from).id().value(),
            network.elements().get(to).id().value(),
            random));
    network = Edit.of(network).dependencies(all).network();
  }

  private void deadline() {
    List<Deadline> all = new ArrayList<>(network.deadlines());
    if (!all.isEmpty() && random.nextBoolean()) {
      all.remove(random.nextInt(all.size()));
    } else {
      String target =
          network.elements().get(random.nextInt(network.elements().size())).id().value();
      all.add(
          Deadline.hard(target, SmallNetworks.instant(random)).withId("new" + random.nextInt(99)));
    }
    network = network.toBuilder().deadlines(all).build();
  }

  private Deadline otherDeadline(Deadline deadline) {
    if (!deadline.equals(network.deadlines().get(0))) {
      return deadline;
    }
    return switch (random.nextInt(4)) {
      case 0 -> Deadline.builder().from(deadline).firmness(Deadline.Firmness.TARGET).build();
      case 1 -> Deadline.builder().from(deadline).rollsForward(!deadline.rollsForward()).build();
      default -> deadline.withDue(SmallNetworks.instant(random));
    };
  }

  private void progress() {
    NetworkElement element = network.elements().get(random.nextInt(network.elements().size()));
    String id = element.id().value();
    if (network.progress().containsKey(element.id()) && random.nextBoolean()) {
      network =
          Edit.of(network)
              .progress(p -> p.activity().equals(element.id()) ? Optional.empty() : Optional.of(p))
              .network();
      return;
    }
    LocalDateTime start = SmallNetworks.DATA_DATE.instant().minusMinutes(random.nextInt(5000));
    boolean isStarted = random.nextBoolean() && element instanceof Activity;
    network =
        network.with(
            isStarted
                ? Progress.started(id, start, WorkDuration.workingMinutes(random.nextInt(6)))
                : Progress.finished(id, start, SmallNetworks.DATA_DATE.instant()));
  }

  private void calendar() {
    CalendarId chosen =
        List.copyOf(network.calendars().keySet()).get(random.nextInt(network.calendars().size()));
    LocalDate date = dataDate.instant().toLocalDate().plusDays(random.nextInt(12) - 4);
    LocalizedName why = LocalizedName.of("news");
    boolean rests = random.nextBoolean();
    network =
        network.withCalendars(
            calendar ->
                !calendar.id().equals(chosen)
                    ? calendar
                    : rests
                        ? calendar.withRest(date, why)
                        : calendar.withShifts(date, why, new Shift(480, 484)));
  }

  private void phase() {
    if (network.phases().isEmpty()) {
      return;
    }
    Phase chosen = network.phases().get(random.nextInt(network.phases().size()));
    DateConstraint.Kind[] kinds = DateConstraint.Kind.values();
    Phase changed =
        chosen.with(new DateConstraint(kinds[random.nextInt(6)], SmallNetworks.instant(random)));
    network =
        Edit.of(network)
            .phases(network.phases().stream().map(p -> p.equals(chosen) ? changed : p).toList())
            .network();
  }
}
