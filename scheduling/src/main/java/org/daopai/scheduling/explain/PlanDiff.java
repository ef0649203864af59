package org.daopai.scheduling.explain;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.ActivityId;
import org.daopai.model.DeadlineId;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.MovedDate;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.explain.InputChanges.Part;
import org.jspecify.annotations.Nullable;

/**
 * What moved from one plan to another, and which input moved it: the plan of last week and that of
 * this one, say, with what has happened between them.
 *
 * <p>Both are taken as planned by the same rules. Networks that have nothing in common are compared
 * all the same: all of the one is dropped, and all of the other added.
 *
 * <p>The comparison costs O(activities + dependencies), and the days between the first and the last
 * date for each calendar that differs. Causes are searched for when asked for, and what was walked
 * over is kept: not thread-safe.
 */
public final class PlanDiff {

  private final Schedule before;
  private final Schedule after;
  private final InputChanges inputs;
  private final ImmutableList<InputChange> changes;
  private final Map<DeadlineId, Integer> deadlinesBefore;
  private final Map<DeadlineId, Integer> deadlinesAfter;
  private @Nullable ChangesBehind behindBefore; // made when a cause is first asked for
  private @Nullable ChangesBehind behindAfter;

  private PlanDiff(Schedule before, Schedule after) {
    this.before = before;
    this.after = after;
    inputs = new InputChanges(before, after);
    changes = ImmutableList.copyOf(inputs.all());
    deadlinesBefore = positions(before.network());
    deadlinesAfter = positions(after.network());
  }

  private static Map<DeadlineId, Integer> positions(ProjectNetwork network) {
    Map<DeadlineId, Integer> positions = new HashMap<>();
    for (int d = 0; d < network.deadlines().size(); d++) {
      positions.put(network.deadlines().get(d).id(), d);
    }
    return positions;
  }

  /** Compares two plans. */
  public static PlanDiff between(Schedule before, Schedule after) {
    return new PlanDiff(before, after);
  }

  /** The earlier plan. */
  public Schedule before() {
    return before;
  }

  /** The later plan. */
  public Schedule after() {
    return after;
  }

  /**
   * All that differs between what the plans were made of; immutable. In an order in which the
   * changes can be made one after another: calendars, then phases and elements that are new,
   * dependencies that are gone or changed, elements that are changed, dependencies that are new,
   * deadlines, elements and phases that are gone, the data date, and what has happened; each in the
   * order of its network.
   */
  public List<InputChange> changes() {
    return changes;
  }

  /** Every date that moved, in the order of {@link Schedule#movedFrom}; immutable. */
  public List<DateMove> moves() {
    return after.movedFrom(before).stream()
        .map(moved -> new DateMove(this, moved))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The moves of the dates of an activity or milestone; empty where none of them moved.
   *
   * @throws InvalidInputException if neither network has one of that id
   */
  public List<DateMove> moves(String id) {
    ActivityId element = ActivityId.of(id);
    if (!before.network().contains(element)) {
      after.network().indexOf(element);
    }
    return moves().stream()
        .filter(move -> move.moved().id().equals(id) && !isOfDeadline(move.moved().which()))
        .collect(ImmutableList.toImmutableList());
  }

  /** What became of every deadline: those of the later plan in its order, then those gone. */
  public List<DeadlineMove> deadlines() {
    Map<DeadlineId, Optional<DeadlineVerdict>> were = new LinkedHashMap<>();
    before.deadlines().forEach(verdict -> were.put(verdict.id(), Optional.of(verdict)));
    ImmutableList.Builder<DeadlineMove> moves = ImmutableList.builder();
    for (DeadlineVerdict is : after.deadlines()) {
      Optional<DeadlineVerdict> was = were.getOrDefault(is.id(), Optional.empty());
      moves.add(deadline(was, Optional.of(is)));
      were.remove(is.id());
    }
    were.values().forEach(was -> moves.add(deadline(was, Optional.empty())));
    return moves.build();
  }

  private DeadlineMove deadline(Optional<DeadlineVerdict> was, Optional<DeadlineVerdict> is) {
    boolean isSame =
        was.isPresent()
            && is.isPresent()
            && was.get().due().equals(is.get().due())
            && was.get().earlyFinish().equals(is.get().earlyFinish())
            && was.get().margin().equals(is.get().margin());
    DeadlineMoveBuilder move = new DeadlineMoveBuilder().before(was).after(is);
    if (!isSame) {
      DeadlineId id = is.or(() -> was).map(DeadlineVerdict::id).orElseThrow();
      BitSet found = new BitSet();
      promise(id, found);
      due(id, found);
      move.causes(told(orAny(found, true, true)));
    }
    return move.build();
  }

  /**
   * How many minutes each change moved each date by: the changes are made one at a time, in the
   * order of {@link #changes()}, and the network is planned after each. O(changes) plans.
   *
   * @param planner one with the options by which both plans were made
   * @throws InvalidInputException if it plans the networks otherwise than they are planned
   */
  public Attribution attribute(ReversePlanner planner) {
    return new Attributing(before, after, inputs, planner).attribution(moves());
  }

  // ---- causes

  private ChangesBehind behindBefore() {
    ChangesBehind changes = behindBefore;
    if (changes == null) {
      changes = new ChangesBehind(before, false, inputs);
      behindBefore = changes;
    }
    return changes;
  }

  private ChangesBehind behindAfter() {
    ChangesBehind changes = behindAfter;
    if (changes == null) {
      changes = new ChangesBehind(after, true, inputs);
      behindAfter = changes;
    }
    return changes;
  }

  List<InputChange> causes(MovedDate moved) {
    boolean isLate =
        moved.which() == MovedDate.Which.LATE_START || moved.which() == MovedDate.Which.LATE_FINISH;
    return told(orAny(behind(moved), !isLate, isLate));
  }

  /** The changes on what drives a date in either plan, by their positions. */
  BitSet behind(MovedDate moved) {
    BitSet found = new BitSet();
    switch (moved.which()) {
      case EARLY_START, EARLY_FINISH, LATE_START, LATE_FINISH -> element(moved, found);
      case DUE -> due(DeadlineId.of(moved.id()), found);
      case EARLIEST_PROMISE -> promise(DeadlineId.of(moved.id()), found);
    }
    return found;
  }

  private static boolean isOfDeadline(MovedDate.Which which) {
    return which == MovedDate.Which.DUE || which == MovedDate.Which.EARLIEST_PROMISE;
  }

  private void element(MovedDate moved, BitSet found) {
    ActivityId id = ActivityId.of(moved.id());
    boolean was = before.network().contains(id);
    boolean is = after.network().contains(id);
    if (!was || !is) {
      ProjectNetwork network = is ? after.network() : before.network();
      inputs.at(is, Part.ELEMENT, network.indexOf(id)).forEach(found::set);
      return;
    }
    behind(behindBefore(), before.network().indexOf(id), moved.which(), found);
    behind(behindAfter(), after.network().indexOf(id), moved.which(), found);
  }

  private static void behind(
      ChangesBehind changes, int element, MovedDate.Which which, BitSet found) {
    switch (which) {
      case EARLY_START -> changes.earlyStart(element, found);
      case EARLY_FINISH -> changes.early(element, found);
      case LATE_START, LATE_FINISH -> changes.late(element, found);
      case DUE, EARLIEST_PROMISE -> throw new IllegalArgumentException(which.toString());
    }
  }

  /** The changes behind the early finish of what owes a deadline, and of what that is. */
  private void promise(DeadlineId id, BitSet found) {
    if (!ofDeadline(id, found)) {
      behindBefore().early(before.network().owingIndex(position(deadlinesBefore, id)), found);
      behindAfter().early(after.network().owingIndex(position(deadlinesAfter, id)), found);
    }
  }

  /** The changes of when a deadline is due, and of the calendars that count its margin. */
  private void due(DeadlineId id, BitSet found) {
    if (!ofDeadline(id, found)) {
      calendar(false, position(deadlinesBefore, id), found);
      calendar(true, position(deadlinesAfter, id), found);
      for (int change : inputs.at(true, Part.DEADLINE, position(deadlinesAfter, id))) {
        if (inputs.moves(change, true)) {
          found.set(change);
        }
      }
    }
  }

  /** Whether a deadline is there in one plan alone, which explains all of it. */
  private boolean ofDeadline(DeadlineId id, BitSet found) {
    boolean is = deadlinesAfter.containsKey(id);
    if (is && deadlinesBefore.containsKey(id)) {
      for (int change : inputs.at(true, Part.DEADLINE, position(deadlinesAfter, id))) {
        if (inputs.get(change).field().equals(Optional.of(InputChange.Field.TARGET))) {
          found.set(change);
        }
      }
      return false;
    }
    int position = position(is ? deadlinesAfter : deadlinesBefore, id);
    inputs.at(is, Part.DEADLINE, position).forEach(found::set);
    return true;
  }

  private static int position(Map<DeadlineId, Integer> positions, DeadlineId id) {
    Integer position = positions.get(id);
    if (position == null) {
      throw new IllegalStateException("A plan has a verdict on every deadline: " + id);
    }
    return position;
  }

  /** The changes of the calendar that counts for a deadline. */
  private void calendar(boolean isAfter, int position, BitSet found) {
    ProjectNetwork network = (isAfter ? after : before).network();
    int owing = network.owingIndex(position);
    boolean isElement = owing < network.elements().size();
    WorkCalendar calendar =
        isElement ? network.calendarOf(network.elements().get(owing)) : network.defaultCalendar();
    add(inputs.ofCalendar(calendar.id()), found);
    if (!isElement || network.elements().get(owing).calendar().isEmpty()) {
      add(inputs.ofDefaultCalendar(), found);
    }
    if (isElement) {
      for (int change : inputs.at(isAfter, Part.ELEMENT, owing)) {
        if (inputs.get(change).field().equals(Optional.of(InputChange.Field.CALENDAR))) {
          found.set(change);
        }
      }
    }
  }

  private static void add(int change, BitSet found) {
    if (change >= 0) {
      found.set(change);
    }
  }

  /**
   * What was found; or, where a maximum lag is given up or a convention holds a date and nothing on
   * the way has changed, all that can move such a date.
   */
  private BitSet orAny(BitSet found, boolean early, boolean late) {
    if (!found.isEmpty()) {
      return found;
    }
    BitSet any = new BitSet();
    for (int change = 0; change < inputs.size(); change++) {
      if ((early && inputs.moves(change, false)) || (late && inputs.moves(change, true))) {
        any.set(change);
      }
    }
    if (any.isEmpty()) {
      any.set(0, inputs.size());
    }
    return any;
  }

  private List<InputChange> told(BitSet found) {
    return found.stream().mapToObj(changes::get).collect(ImmutableList.toImmutableList());
  }

  /** The diff in a sentence of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return DiffSentences.in(language).diff(this);
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
