package org.daopai.scheduling.explain;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.daopai.model.ActivityId;
import org.daopai.model.DeadlineId;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.PlanOptions;
import org.daopai.scheduling.ReversePlanner;

/** Finds remedies: a few that are good each in its way, and the cheapest with a bound. */
final class RemedyFinder {

  /*
   * A choice says for each measure how many steps of it are taken. More steps never make a deadline harder to meet, so what
   * suffices still does with more, and what does not still does not with less: most choices need no plan. First single
   * measures and three greedy choices, each stripped of what it does not need. Then the cheapest: of every choice that does
   * not suffice, made as large as it can be, at least one measure must be taken further (a demand); the cheapest choice
   * that keeps all demands so far is a bound, and is the cheapest of all once it suffices.
   */
  private final Schedule before;
  private final PlanOptions options;
  private final ReversePlanner planner;
  private final MeasuredNetwork network;
  private final List<DeadlineId> wanted;
  private final int atMost;
  private final SearchListener listener;
  private final HittingSet demands;
  private final int count;
  private final int[] all;
  private final List<int[]> enough = new ArrayList<>();
  private final List<int[]> tooLittle = new ArrayList<>();
  private final Map<List<Integer>, Remedy> found = new LinkedHashMap<>();
  private int plans;
  private long costAtLeast;
  private Optional<Proof> impossibility = Optional.empty();

  /** Ends a search that has made all the plans it may. */
  private static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1;

    Spent() {
      super("All plans are made", null, false, false);
    }
  }

  RemedyFinder(
      Schedule before,
      PlanOptions options,
      List<Measure> measures,
      List<DeadlineId> wanted,
      int atMost,
      SearchListener listener) {
    this.before = before;
    this.wanted = wanted;
    this.atMost = atMost;
    this.listener = listener;
    this.options = options;
    planner = ReversePlanner.with(options);
    network = new MeasuredNetwork(before.network(), measures);
    count = measures.size();
    all = IntStream.range(0, count).map(network::steps).toArray();
    demands = new HittingSet(measures.stream().mapToLong(Measure::cost).toArray());
  }

  Remedies find(int limit) {
    if (!suffices(before)) {
      try {
        search();
      } catch (Spent | CancellationException ended) {
        // what has been found by now is the answer
      }
    }
    return new RemediesBuilder()
        .remedies(best(limit))
        .impossibility(impossibility)
        .costAtLeast(costAtLeast)
        .plans(plans)
        .build();
  }

  private void search() {
    tooLittle.add(new int[count]);
    Schedule most = plan(all);
    for (int m = 0; m < count && !suffices(most); m++) {
      most = withoutHarm(most, m);
    }
    if (!suffices(most)) {
      impossibility = Optional.of(Explainer.of(most, options).proof(worst(most).id().value()));
      return;
    }
    enough.add(all.clone());
    for (int m = 0; m < count; m++) {
      int[] alone = new int[count];
      alone[m] = all[m];
      if (isEnough(alone)) {
        strip(alone);
      }
    }
    greedy(Comparator.comparingLong((Integer m) -> network.measures().get(m).cost()));
    greedy(Comparator.comparingLong((Integer m) -> network.measures().get(m).cost() * all[m]));
    greedy(Comparator.comparingInt((Integer m) -> all[m]));
    strip(all.clone());
    findCheapest();
  }

  /** A measure that makes what is late later, as one on a bound finish can, is not taken at all. */
  private Schedule withoutHarm(Schedule most, int m) {
    int[] less = all.clone();
    less[m] = 0;
    Schedule without = plan(less);
    Duration overrun = worst(most).overrun();
    boolean harms = suffices(without) || worst(without).overrun().compareTo(overrun) < 0;
    if (harms) {
      all[m] = 0;
    }
    return harms ? without : most;
  }

  // ---- choices

  private boolean isEnough(int[] taken) {
    if (enough.stream().anyMatch(less -> isWithin(less, taken))) {
      return true;
    }
    if (tooLittle.stream().anyMatch(more -> isWithin(taken, more))) {
      return false;
    }
    boolean suffices = suffices(plan(taken));
    (suffices ? enough : tooLittle).add(taken.clone());
    return suffices;
  }

  private static boolean isWithin(int[] less, int[] more) {
    for (int m = 0; m < less.length; m++) {
      if (less[m] > more[m]) {
        return false;
      }
    }
    return true;
  }

  private Schedule plan(int[] taken) {
    if (plans >= atMost) {
      throw new Spent();
    }
    goOn();
    plans++;
    return planner.plan(network.with(taken), before.dataDate(), (step, done, size) -> goOn());
  }

  private boolean goOn() {
    if (!listener.goesOn(plans, atMost, found.size())) {
      throw new CancellationException("The search was called off");
    }
    return true;
  }

  /** Whether all deadlines asked for are met, and no other is missed that was met. */
  private boolean suffices(Schedule schedule) {
    return schedule.deadlines().stream().allMatch(this::isFine);
  }

  private boolean isFine(DeadlineVerdict verdict) {
    boolean must = wanted.contains(verdict.id()) || before.deadline(verdict.id()).isMet();
    return !must || verdict.isMet();
  }

  private DeadlineVerdict worst(Schedule schedule) {
    return schedule.deadlines().stream()
        .filter(verdict -> !isFine(verdict))
        .max(Comparator.comparing(DeadlineVerdict::overrun))
        .orElseThrow();
  }

  /** Takes measures to their end, in an order, as long as they touch what is late. */
  private void greedy(Comparator<Integer> order) {
    int[] taken = new int[count];
    while (!isEnough(taken)) {
      BitSet touching = touching(plan(taken));
      int[] now = taken;
      Optional<Integer> next = touching.stream().boxed().filter(m -> now[m] < all[m]).min(order);
      if (next.isEmpty()) {
        return; // what is late is not touched, yet all measures together help: they act elsewhere
      }
      taken[next.get()] = all[next.get()];
    }
    strip(taken);
  }

  /** The measures that touch what is late the most; none where nothing is. */
  private BitSet touching(Schedule schedule) {
    if (suffices(schedule)) {
      return new BitSet();
    }
    Proof proof = Explainer.of(schedule, options).proof(worst(schedule).id().value());
    Set<ActivityId> chain = new HashSet<>();
    for (ScheduledActivity activity : schedule.drivingChain(proof.verdict().deadline().target())) {
      chain.add(activity.id());
    }
    proof.steps().forEach(step -> chain.add(step.activity()));
    return network.touching(proof, chain);
  }

  /** Leaves out what a choice does not need, the dearest first, and keeps what is left. */
  private void strip(int[] taken) {
    List<Integer> byCost =
        IntStream.range(0, count)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer m) -> -network.measures().get(m).cost() * all[m]))
            .toList();
    for (int m : byCost) {
      if (taken[m] > 0) {
        taken[m] = leastEnough(taken, m);
      }
    }
    keep(taken);
  }

  /** The fewest steps of a measure with which a choice suffices, as it does with those it has. */
  private int leastEnough(int[] taken, int m) {
    int[] tried = taken.clone();
    int low = 0;
    int high = taken[m];
    while (low < high) {
      tried[m] = (low + high) / 2;
      if (isEnough(tried)) {
        high = tried[m];
      } else {
        low = tried[m] + 1;
      }
    }
    return high;
  }

  private void keep(int[] taken) {
    List<Integer> choice = Arrays.stream(taken).boxed().toList();
    if (found.containsKey(choice)) {
      return;
    }
    Schedule after = plan(taken);
    if (!suffices(after)) {
      return; // more steps did not suffice where fewer do
    }
    ImmutableList.Builder<TakenMeasure> changes = ImmutableList.builder();
    for (int m = 0; m < count; m++) {
      if (taken[m] > 0) {
        changes.add(new TakenMeasure(network.measures().get(m), taken[m]));
      }
    }
    found.put(
        choice,
        new RemedyBuilder()
            .changes(changes.build())
            .before(before)
            .after(after)
            .gained(gained(after))
            .build());
  }

  private Duration gained(Schedule after) {
    return before.deadlines().stream()
        .filter(verdict -> wanted.contains(verdict.id()) && !verdict.isMet())
        .map(
            verdict ->
                Duration.between(after.deadline(verdict.id()).earlyFinish(), verdict.earlyFinish()))
        .min(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  // ---- the cheapest

  private void findCheapest() {
    while (true) {
      int[] cheapest = demands.cheapest();
      if (!demands.isExact()) {
        return;
      }
      costAtLeast = demands.costOf(cheapest);
      if (found.values().stream().anyMatch(remedy -> remedy.cost() <= costAtLeast)) {
        return;
      }
      if (isEnough(cheapest)) {
        strip(cheapest);
        return;
      }
      int[] most = grown(cheapest);
      int[] demand = new int[count];
      for (int m = 0; m < count; m++) {
        demand[m] = most[m] < all[m] ? most[m] + 1 : 0;
      }
      demands.demand(demand);
    }
  }

  /** A choice that does not suffice, made as large as it can be without sufficing. */
  private int[] grown(int[] taken) {
    int[] most = taken.clone();
    BitSet touching = touching(plan(most));
    int[] others = most.clone();
    for (int m = 0; m < count; m++) {
      others[m] = touching.get(m) ? most[m] : all[m];
    }
    if (!isEnough(others)) { // mostly what does not touch the chain does not help
      most = others;
    }
    int[] start = most;
    List<Integer> dearestFirst =
        IntStream.range(0, count)
            .boxed()
            .filter(m -> start[m] < all[m])
            .sorted(Comparator.comparingLong((Integer m) -> -network.measures().get(m).cost()))
            .toList();
    for (int m : dearestFirst) {
      most[m] = mostTooLittle(most, m);
    }
    return most;
  }

  /** The most steps of a measure with which a choice still does not suffice. */
  private int mostTooLittle(int[] taken, int m) {
    int[] tried = taken.clone();
    int low = taken[m];
    int high = all[m];
    while (low < high) {
      tried[m] = (low + high + 1) / 2;
      if (isEnough(tried)) {
        high = tried[m] - 1;
      } else {
        low = tried[m];
      }
    }
    return low;
  }

  // ---- the answer

  /** Those that no other is better than in cost, changes and time gained at once, by cost. */
  private List<Remedy> best(int limit) {
    List<Remedy> good = new ArrayList<>();
    for (Remedy remedy : found.values()) {
      boolean isWorse =
          found.values().stream()
              .anyMatch(other -> isAtLeastAsGood(other, remedy) && !isAtLeastAsGood(remedy, other));
      boolean isRepeated = good.stream().anyMatch(other -> isAtLeastAsGood(other, remedy));
      if (!isWorse && !isRepeated) {
        good.add(remedy);
      }
    }
    good.sort(
        Comparator.comparingLong(Remedy::cost)
            .thenComparingInt((Remedy remedy) -> remedy.changes().size()));
    return good.stream().limit(limit).collect(ImmutableList.toImmutableList());
  }

  private static boolean isAtLeastAsGood(Remedy one, Remedy other) {
    return one.cost() <= other.cost()
        && one.changes().size() <= other.changes().size()
        && one.gained().compareTo(other.gained()) >= 0;
  }
}
