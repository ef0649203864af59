package org.daopai.scheduling.explain;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.PlanOptions;

/**
 * A search for what would make a plan meet deadlines that it misses, in the making: what may be
 * done, what for, and how long to search.
 *
 * <p>Immutable and thread-safe; every method gives another search.
 */
public final class RemedySearch {

  private static final int DEFAULT_PLANS = 2_000;
  private static final int MOST_PLANS = 1_000_000;

  private final Schedule schedule;
  private final PlanOptions options;
  private final ImmutableList<Measure> measures;
  private final Optional<ImmutableList<DeadlineId>> deadlines;
  private final int atMost;
  private final SearchListener listener;

  private RemedySearch(
      Schedule schedule,
      PlanOptions options,
      ImmutableList<Measure> measures,
      Optional<ImmutableList<DeadlineId>> deadlines,
      int atMost,
      SearchListener listener) {
    this.schedule = schedule;
    this.options = options;
    this.measures = measures;
    this.deadlines = deadlines;
    this.atMost = atMost;
    this.listener = listener;
  }

  static RemedySearch of(Schedule schedule) {
    return new RemedySearch(
        schedule,
        PlanOptions.defaults(),
        ImmutableList.of(),
        Optional.empty(),
        DEFAULT_PLANS,
        (plans, atMost, found) -> true);
  }

  /** The same, with what may be done and what it costs. */
  public RemedySearch costing(List<Measure> costs) {
    return new RemedySearch(
        schedule, options, ImmutableList.copyOf(costs), deadlines, atMost, listener);
  }

  /** The same, with what may be done and what it costs. */
  public RemedySearch costing(Measure... costs) {
    return costing(List.of(costs));
  }

  /**
   * The same for those deadlines; if this is not said, for all hard ones that are missed, but those
   * of what has finished, about which nothing can be done.
   *
   * @throws InvalidInputException if the network has none of such an id
   */
  public RemedySearch towards(String... ids) {
    ImmutableList.Builder<DeadlineId> wanted = ImmutableList.builder();
    for (String id : ids) {
      wanted.add(schedule.deadline(id).id());
    }
    return new RemedySearch(
        schedule, options, measures, Optional.of(wanted.build()), atMost, listener);
  }

  /** The same, planning with the options with which the schedule was planned. */
  public RemedySearch planningWith(PlanOptions planOptions) {
    return new RemedySearch(schedule, planOptions, measures, deadlines, atMost, listener);
  }

  /**
   * The same, making no more plans than so many: 2,000 by default. The more, the better the bound
   * on the cost; the same number gives the same answer on every machine.
   *
   * @throws InvalidInputException if it is less than 1 or more than 1,000,000
   */
  public RemedySearch planningAtMost(int plans) {
    if (plans < 1 || plans > MOST_PLANS) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          plans,
          "A search may make %d plans; say 1 to %d",
          plans,
          MOST_PLANS);
    }
    return new RemedySearch(schedule, options, measures, deadlines, plans, listener);
  }

  /** The same, telling somebody how it gets on. */
  public RemedySearch telling(SearchListener somebody) {
    return new RemedySearch(schedule, options, measures, deadlines, atMost, somebody);
  }

  /**
   * Searches.
   *
   * @param remedies how many to give at most, 1 or more
   * @throws InvalidInputException if a measure cannot be taken on the network, two change the same,
   *     or the limit is less than 1
   */
  public Remedies limit(int remedies) {
    if (remedies < 1) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          remedies,
          "%d remedies are asked for; ask for 1 or more",
          remedies);
    }
    return new RemedyFinder(schedule, options, measures, wanted(), atMost, listener).find(remedies);
  }

  private List<DeadlineId> wanted() {
    if (deadlines.isPresent()) {
      return deadlines.get();
    }
    return Explainer.of(schedule, options).verdicts().stream()
        .filter(verdict -> !verdict.deadline().isMet() && !verdict.hasFinished())
        .map(verdict -> verdict.deadline().deadline())
        .filter(deadline -> deadline.firmness() == Deadline.Firmness.HARD)
        .map(Deadline::id)
        .toList();
  }
}
