package org.daopai.scheduling.explain;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.ActivityId;
import org.daopai.model.DeadlineId;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.MovedDate;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.ReversePlanner;

/** Makes the changes between two plans one after another, and tells what each of them moved. */
final class Attributing {

  /*
   * What is measured, dates and margins, has a place in an array of minutes. A change with which no plan can be made, as
   * where one alone would close a circle, waits and is made together with the next. The last plan is the later one as it
   * was given, so that all shares come to all of the move.
   */
  private static final long ABSENT = Long.MIN_VALUE;

  private final Schedule before;
  private final Schedule after;
  private final InputChanges inputs;
  private final ReversePlanner planner;
  private final List<MovedDate> dates = new ArrayList<>();
  private final List<DeadlineId> margins = new ArrayList<>();
  private final List<List<ChangeShare>> shares = new ArrayList<>();

  Attributing(Schedule before, Schedule after, InputChanges inputs, ReversePlanner planner) {
    this.before = before;
    this.after = after;
    this.inputs = inputs;
    this.planner = planner;
    requireSameRules(before);
    requireSameRules(after);
  }

  private void requireSameRules(Schedule schedule) {
    List<MovedDate> moved =
        planner.plan(schedule.network(), schedule.dataDate()).movedFrom(schedule);
    if (!moved.isEmpty()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          moved.get(0).id(),
          "The planner gives %s, so the plan of %s was not made by its rules; give a planner with"
              + " the options that both plans were made with",
          moved.get(0),
          schedule.dataDate());
    }
  }

  Attribution attribution(List<DateMove> moves) {
    for (DateMove move : moves) {
      if (move.by().isPresent()) {
        dates.add(move.moved());
      }
    }
    Map<DeadlineId, DeadlineVerdict> were = verdicts(before);
    for (DeadlineVerdict verdict : after.deadlines()) {
      DeadlineVerdict was = were.get(verdict.id());
      if (was != null && !was.margin().equals(verdict.margin())) {
        margins.add(verdict.id());
      }
    }
    for (int i = 0; i < dates.size() + margins.size(); i++) {
      shares.add(new ArrayList<>());
    }
    makeChanges();
    return attribution();
  }

  private void makeChanges() {
    int last = inputs.size() - 1;
    while (last > 0 && !moves(last)) {
      last--;
    }
    BitSet made = new BitSet();
    List<InputChange> waiting = new ArrayList<>();
    long[] measured = measure(before);
    for (int change = 0; change <= last; change++) {
      made.set(change);
      if (!moves(change) && change < last) {
        continue;
      }
      waiting.add(inputs.get(change));
      Optional<Schedule> plan = change == last ? Optional.of(after) : plan(made);
      if (plan.isPresent()) {
        share(measured, measure(plan.get()), waiting);
        waiting.clear();
      }
    }
  }

  private boolean moves(int change) {
    return inputs.moves(change, false) || inputs.moves(change, true);
  }

  private Optional<Schedule> plan(BitSet made) {
    boolean hasMoved = inputs.ofDataDate() >= 0 && made.get(inputs.ofDataDate());
    try {
      return Optional.of(
          planner.plan(
              PartlyChanged.of(before.network(), after.network(), inputs, made),
              (hasMoved ? after : before).dataDate()));
    } catch (InvalidInputException notYet) {
      return Optional.empty();
    }
  }

  /** Gives what has moved to the changes; what is gone stays where it was. */
  private void share(long[] measured, long[] next, List<InputChange> changes) {
    for (int i = 0; i < measured.length; i++) {
      if (next[i] != ABSENT && next[i] != measured[i]) {
        shares.get(i).add(new ChangeShare(changes, Duration.ofMinutes(next[i] - measured[i])));
        measured[i] = next[i];
      }
    }
  }

  private long[] measure(Schedule schedule) {
    Map<DeadlineId, DeadlineVerdict> verdicts = verdicts(schedule);
    long[] minutes = new long[dates.size() + margins.size()];
    for (int i = 0; i < dates.size(); i++) {
      minutes[i] =
          date(schedule, verdicts, dates.get(i))
              .map(date -> ChronoUnit.MINUTES.between(before.dataDate().instant(), date))
              .orElse(ABSENT);
    }
    for (int i = 0; i < margins.size(); i++) {
      minutes[dates.size() + i] =
          Optional.ofNullable(verdicts.get(margins.get(i)))
              .map(verdict -> verdict.margin().toMinutes())
              .orElse(ABSENT);
    }
    return minutes;
  }

  private static Map<DeadlineId, DeadlineVerdict> verdicts(Schedule schedule) {
    Map<DeadlineId, DeadlineVerdict> verdicts = new HashMap<>();
    schedule.deadlines().forEach(verdict -> verdicts.put(verdict.id(), verdict));
    return verdicts;
  }

  private static Optional<LocalDateTime> date(
      Schedule schedule, Map<DeadlineId, DeadlineVerdict> verdicts, MovedDate moved) {
    return switch (moved.which()) {
      case EARLY_START -> Optional.of(activity(schedule, moved).earlyStart());
      case EARLY_FINISH -> Optional.of(activity(schedule, moved).earlyFinish());
      case LATE_START -> activity(schedule, moved).lateStart();
      case LATE_FINISH -> activity(schedule, moved).lateFinish();
      case DUE -> verdict(verdicts, moved).map(DeadlineVerdict::due);
      case EARLIEST_PROMISE -> verdict(verdicts, moved).map(DeadlineVerdict::earliestPromise);
    };
  }

  private static ScheduledActivity activity(Schedule schedule, MovedDate moved) {
    return schedule.activity(ActivityId.of(moved.id()));
  }

  private static Optional<DeadlineVerdict> verdict(
      Map<DeadlineId, DeadlineVerdict> verdicts, MovedDate moved) {
    return Optional.ofNullable(verdicts.get(DeadlineId.of(moved.id())));
  }

  private Attribution attribution() {
    AttributionBuilder attribution = new AttributionBuilder();
    for (int i = 0; i < dates.size(); i++) {
      attribution.addMove(
          new AttributedMoveBuilder().moved(dates.get(i)).shares(shares.get(i)).build());
    }
    for (int i = 0; i < margins.size(); i++) {
      DeadlineId id = margins.get(i);
      Duration by = after.deadline(id).margin().minus(before.deadline(id).margin());
      attribution.addMargin(
          new AttributedMarginBuilder()
              .deadline(id)
              .by(by)
              .shares(ImmutableList.copyOf(shares.get(dates.size() + i)))
              .build());
    }
    return attribution.build();
  }
}
