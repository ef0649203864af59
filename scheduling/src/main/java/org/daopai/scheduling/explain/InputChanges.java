package org.daopai.scheduling.explain;

import static org.daopai.scheduling.explain.InputChange.Code.CALENDAR_CHANGED;
import static org.daopai.scheduling.explain.InputChange.Code.DATA_DATE_MOVED;
import static org.daopai.scheduling.explain.InputChange.Code.DEADLINE_ADDED;
import static org.daopai.scheduling.explain.InputChange.Code.DEADLINE_CHANGED;
import static org.daopai.scheduling.explain.InputChange.Code.DEADLINE_DROPPED;
import static org.daopai.scheduling.explain.InputChange.Code.DEFAULT_CALENDAR_CHANGED;
import static org.daopai.scheduling.explain.InputChange.Code.DEPENDENCY_ADDED;
import static org.daopai.scheduling.explain.InputChange.Code.DEPENDENCY_CHANGED;
import static org.daopai.scheduling.explain.InputChange.Code.DEPENDENCY_DROPPED;
import static org.daopai.scheduling.explain.InputChange.Code.ELEMENT_ADDED;
import static org.daopai.scheduling.explain.InputChange.Code.ELEMENT_CHANGED;
import static org.daopai.scheduling.explain.InputChange.Code.ELEMENT_DROPPED;
import static org.daopai.scheduling.explain.InputChange.Code.PHASE_ADDED;
import static org.daopai.scheduling.explain.InputChange.Code.PHASE_CHANGED;
import static org.daopai.scheduling.explain.InputChange.Code.PHASE_DROPPED;
import static org.daopai.scheduling.explain.InputChange.Code.PROGRESS_CHANGED;
import static org.daopai.scheduling.explain.InputChange.Code.PROGRESS_REPORTED;
import static org.daopai.scheduling.explain.InputChange.Code.PROGRESS_WITHDRAWN;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CalendarDay;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/** All that differs between what two plans were made of, and where in each it is found. */
final class InputChanges {

  /*
   * The changes come in an order in which, made one after another, they leave a network that can be planned, wherever
   * there is one: what others need is added first and dropped last, dependencies are dropped before others are added, and
   * what has happened comes after the data date. A change is known by its position in that order.
   */

  /** What a change is found at, by its position in the network of one side. */
  enum Part {
    ELEMENT,
    PROGRESS,
    DEPENDENCY,
    PHASE,
    DEADLINE
  }

  /** A part of a network. */
  private record Place(Part part, int position) {}

  /** A change, and which dates it can move. */
  private record Entry(InputChange change, boolean movesEarly, boolean movesLate) {}

  /** Two positions of the same thing; -1 for that of what one side does not have. */
  record Pair(int before, int after) {}

  private final Schedule earlier;
  private final Schedule later;
  private final ProjectNetwork was;
  private final ProjectNetwork is;
  private final List<Entry> entries = new ArrayList<>();
  private final ListMultimap<Place, Integer> atBefore = ArrayListMultimap.create();
  private final ListMultimap<Place, Integer> atAfter = ArrayListMultimap.create();
  private final Map<CalendarId, Integer> calendars = new HashMap<>();
  private final List<Pair> dependencies;
  private int defaultCalendar = -1;
  private int dataDate = -1;

  InputChanges(Schedule earlier, Schedule later) {
    this.earlier = earlier;
    this.later = later;
    was = earlier.network();
    is = later.network();
    dependencies = DependencyPairs.of(was.dependencies(), is.dependencies());
    compareCalendars();
    comparePhases();
    compareAddedElements();
    compareDependencies(pair -> pair.after() < 0);
    compareDependencies(pair -> pair.before() >= 0 && pair.after() >= 0);
    compareElements();
    compareDependencies(pair -> pair.before() < 0);
    compareDeadlines();
    compareDroppedElements();
    compareDroppedPhases();
    compareDataDates();
    compareProgress();
  }

  List<InputChange> all() {
    return entries.stream().map(Entry::change).collect(ImmutableList.toImmutableList());
  }

  int size() {
    return entries.size();
  }

  InputChange get(int change) {
    return entries.get(change).change();
  }

  boolean moves(int change, boolean late) {
    Entry entry = entries.get(change);
    return late ? entry.movesLate() : entry.movesEarly();
  }

  /** The changes at a part of the earlier network, or of the later one. */
  List<Integer> at(boolean after, Part part, int position) {
    return (after ? atAfter : atBefore).get(new Place(part, position));
  }

  /** The change of the days of a calendar, or -1. */
  int ofCalendar(CalendarId calendar) {
    return calendars.getOrDefault(calendar, -1);
  }

  /** The change of the calendar of what names none, or -1. */
  int ofDefaultCalendar() {
    return defaultCalendar;
  }

  /** The change of the data date, or -1. */
  int ofDataDate() {
    return dataDate;
  }

  /** Which dependencies of the two networks are the same or take each other's place. */
  List<Pair> dependencies() {
    return dependencies;
  }

  // ---- calendars

  private void compareCalendars() {
    Optional<DaySpan> span = Optional.empty();
    for (WorkCalendar calendar : is.calendars().values()) {
      WorkCalendar before = was.calendars().get(calendar.id());
      if (before == null || before.equals(calendar)) {
        continue;
      }
      span = span.isPresent() ? span : Optional.of(span());
      List<LocalDate> days = daysThatDiffer(before, calendar, span.get());
      boolean moves = !days.isEmpty() || !before.standardDay().equals(calendar.standardDay());
      if (moves) {
        calendars.put(calendar.id(), entries.size());
      }
      add(
          change(CALENDAR_CHANGED, calendar.id())
              .was((Serializable) before)
              .is((Serializable) calendar)
              .days(days),
          moves,
          moves);
    }
    CalendarId before = was.defaultCalendar().id();
    CalendarId after = is.defaultCalendar().id();
    if (!before.equals(after)) {
      defaultCalendar = entries.size();
      add(change(DEFAULT_CALENDAR_CHANGED, after).was((Serializable) before).is(after), true, true);
    }
  }

  /** Days from one to another. */
  private record DaySpan(LocalDate first, LocalDate last) {

    DaySpan and(LocalDateTime instant) {
      LocalDate day = instant.toLocalDate();
      return new DaySpan(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
    }
  }

  /** From the first to the last instant that either schedule tells. */
  private DaySpan span() {
    LocalDate start = later.dataDate().instant().toLocalDate();
    DaySpan span = new DaySpan(start, start).and(earlier.dataDate().instant());
    for (Schedule schedule : List.of(earlier, later)) {
      for (ScheduledActivity activity : schedule.activities()) {
        span = span.and(activity.earlyStart()).and(activity.earlyFinish());
        span = span.and(activity.lateStart().orElse(activity.earlyStart()));
        span = span.and(activity.lateFinish().orElse(activity.earlyFinish()));
      }
      for (DeadlineVerdict verdict : schedule.deadlines()) {
        span = span.and(verdict.due()).and(verdict.deadline().due());
      }
    }
    return span;
  }

  private static List<LocalDate> daysThatDiffer(
      WorkCalendar before, WorkCalendar after, DaySpan span) {
    ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
    LocalDate day = span.first().minusDays(1); // a night shift counts as that of the day it begins
    day = day.isBefore(CivilTime.FIRST_DAY) ? CivilTime.FIRST_DAY : day;
    while (!day.isAfter(span.last()) && day.isBefore(CivilTime.END)) {
      if (!isSame(day(before, day), day(after, day))) {
        days.add(day);
      }
      day = day.plusDays(1);
    }
    return days.build();
  }

  /** A day, unless the calendar refuses to guess it. */
  private static Optional<CalendarDay> day(WorkCalendar calendar, LocalDate date) {
    try {
      return Optional.of(calendar.day(date));
    } catch (InvalidInputException notAnnounced) {
      return Optional.empty();
    }
  }

  private static boolean isSame(Optional<CalendarDay> one, Optional<CalendarDay> other) {
    return one.map(CalendarDay::shifts).equals(other.map(CalendarDay::shifts))
        && one.map(CalendarDay::productivity).equals(other.map(CalendarDay::productivity));
  }

  // ---- phases

  private void comparePhases() {
    Map<PhaseId, Integer> before = phasesOf(was);
    for (int p = 0; p < is.phases().size(); p++) {
      Phase phase = is.phases().get(p);
      Integer q = before.get(phase.id());
      if (q == null) {
        add(change(PHASE_ADDED, phase.id()).is(phase), Part.PHASE, new Pair(-1, p));
      } else {
        comparePhase(was.phases().get(q), phase, new Pair(q, p));
      }
    }
  }

  private static Map<PhaseId, Integer> phasesOf(ProjectNetwork network) {
    Map<PhaseId, Integer> positions = new HashMap<>();
    for (int p = 0; p < network.phases().size(); p++) {
      positions.put(network.phases().get(p).id(), p);
    }
    return positions;
  }

  private void comparePhase(Phase before, Phase after, Pair pair) {
    if (!before.parent().equals(after.parent())) {
      add(
          change(PHASE_CHANGED, after.id())
              .field(InputChange.Field.PARENT)
              .was(before.parent())
              .is(after.parent()),
          Part.PHASE,
          pair);
    }
    compareConstraints(
        change(PHASE_CHANGED, after.id()),
        before.constraints(),
        after.constraints(),
        Part.PHASE,
        pair);
  }

  private void compareDroppedPhases() {
    Map<PhaseId, Integer> after = phasesOf(is);
    for (int p = 0; p < was.phases().size(); p++) {
      Phase phase = was.phases().get(p);
      if (!after.containsKey(phase.id())) {
        add(change(PHASE_DROPPED, phase.id()).was(phase), Part.PHASE, new Pair(p, -1));
      }
    }
  }

  // ---- elements

  private void compareAddedElements() {
    for (int i = 0; i < is.elements().size(); i++) {
      NetworkElement element = is.elements().get(i);
      if (!was.contains(element.id())) {
        add(
            change(ELEMENT_ADDED, element.id()).is((Serializable) element),
            Part.ELEMENT,
            new Pair(-1, i));
      }
    }
  }

  private void compareDroppedElements() {
    for (int i = 0; i < was.elements().size(); i++) {
      NetworkElement element = was.elements().get(i);
      if (!is.contains(element.id())) {
        add(
            change(ELEMENT_DROPPED, element.id()).was((Serializable) element),
            Part.ELEMENT,
            new Pair(i, -1));
      }
    }
  }

  private void compareElements() {
    for (int i = 0; i < is.elements().size(); i++) {
      NetworkElement after = is.elements().get(i);
      if (was.contains(after.id())) {
        int position = was.indexOf(after.id());
        NetworkElement before = was.elements().get(position);
        if (!before.equals(after)) {
          compareElement(before, after, new Pair(position, i));
        }
      }
    }
  }

  private void compareElement(NetworkElement before, NetworkElement after, Pair pair) {
    if (isOfOtherKind(before, after)) {
      compare(
          after,
          InputChange.Field.KIND,
          Optional.of((Serializable) before),
          Optional.of((Serializable) after),
          pair);
      return;
    }
    if (before instanceof Activity one && after instanceof Activity two) {
      compareWork(one, two, pair);
    }
    boolean sameHours =
        was.calendarOf(before).id().equals(is.calendarOf(after).id()) && defaultCalendar < 0;
    if (!sameHours) {
      compare(after, InputChange.Field.CALENDAR, before.calendar(), after.calendar(), pair);
    }
    compare(after, InputChange.Field.PHASE, before.phase(), after.phase(), pair);
    compareConstraints(
        change(ELEMENT_CHANGED, after.id()),
        before.constraints(),
        after.constraints(),
        Part.ELEMENT,
        pair);
  }

  private static boolean isOfOtherKind(NetworkElement before, NetworkElement after) {
    if (before instanceof Milestone one && after instanceof Milestone two) {
      return one.kind() != two.kind();
    }
    return before instanceof Milestone || after instanceof Milestone;
  }

  private void compareWork(Activity before, Activity after, Pair pair) {
    compare(before, after, InputChange.Field.DURATION, Activity::duration, pair);
    compare(
        before,
        after,
        InputChange.Field.SEGMENTS,
        activity -> ImmutableList.copyOf(activity.segments()),
        pair);
    compare(before, after, InputChange.Field.INTERRUPTIBLE, Activity::isInterruptible, pair);
    compare(before, after, InputChange.Field.HAMMOCK, Activity::isHammock, pair);
    compare(
        after,
        InputChange.Field.EXPECTED_FINISH,
        before.expectedFinish(),
        after.expectedFinish(),
        pair);
  }

  private void compare(
      Activity before,
      Activity after,
      InputChange.Field field,
      Function<Activity, ? extends Serializable> value,
      Pair pair) {
    compare(after, field, Optional.of(value.apply(before)), Optional.of(value.apply(after)), pair);
  }

  private void compare(
      NetworkElement element,
      InputChange.Field field,
      Optional<? extends Serializable> before,
      Optional<? extends Serializable> after,
      Pair pair) {
    if (!before.equals(after)) {
      add(
          change(ELEMENT_CHANGED, element.id()).field(field).was(before).is(after),
          Part.ELEMENT,
          pair);
    }
  }

  private void compareConstraints(
      InputChangeBuilder change,
      List<DateConstraint> before,
      List<DateConstraint> after,
      Part part,
      Pair pair) {
    if (!before.equals(after)) {
      boolean early = !bounding(before, false).equals(bounding(after, false));
      boolean late = !bounding(before, true).equals(bounding(after, true));
      add(
          change
              .field(InputChange.Field.CONSTRAINTS)
              .was(ImmutableList.copyOf(before))
              .is(ImmutableList.copyOf(after)),
          early,
          late,
          part,
          pair);
    }
  }

  private static List<DateConstraint> bounding(List<DateConstraint> constraints, boolean late) {
    return constraints.stream()
        .filter(c -> late ? c.kind().boundsLateDates() : c.kind().boundsEarlyDates())
        .toList();
  }

  // ---- dependencies

  private void compareDependencies(Predicate<Pair> which) {
    for (Pair pair : dependencies) {
      if (!which.test(pair)) {
        continue;
      }
      if (pair.before() < 0) {
        Dependency added = is.dependencies().get(pair.after());
        add(change(DEPENDENCY_ADDED, added).is(added), Part.DEPENDENCY, pair);
      } else if (pair.after() < 0) {
        Dependency dropped = was.dependencies().get(pair.before());
        add(change(DEPENDENCY_DROPPED, dropped).was(dropped), Part.DEPENDENCY, pair);
      } else {
        compareDependency(pair);
      }
    }
  }

  private void compareDependency(Pair pair) {
    Dependency before = was.dependencies().get(pair.before());
    Dependency after = is.dependencies().get(pair.after());
    compare(
        after, InputChange.Field.TYPE, Optional.of(before.type()), Optional.of(after.type()), pair);
    compare(
        after, InputChange.Field.LAG, Optional.of(before.lag()), Optional.of(after.lag()), pair);
    compare(after, InputChange.Field.MAXIMUM_LAG, before.maximumLag(), after.maximumLag(), pair);
  }

  private void compare(
      Dependency dependency,
      InputChange.Field field,
      Optional<? extends Serializable> before,
      Optional<? extends Serializable> after,
      Pair pair) {
    if (!before.equals(after)) {
      add(
          change(DEPENDENCY_CHANGED, dependency).field(field).was(before).is(after),
          Part.DEPENDENCY,
          pair);
    }
  }

  // ---- deadlines

  private void compareDeadlines() {
    Map<DeadlineId, Integer> before = deadlinesOf(was);
    Map<DeadlineId, Integer> after = deadlinesOf(is);
    after.forEach(
        (id, position) -> {
          if (!before.containsKey(id)) {
            Deadline added = is.deadlines().get(position);
            addOfDeadline(change(DEADLINE_ADDED, id).is(added), true, new Pair(-1, position));
          }
        });
    after.forEach(
        (id, position) -> {
          Integer was = before.get(id);
          if (was != null) {
            compareDeadline(new Pair(was, position));
          }
        });
    before.forEach(
        (id, position) -> {
          if (!after.containsKey(id)) {
            Deadline dropped = was.deadlines().get(position);
            addOfDeadline(change(DEADLINE_DROPPED, id).was(dropped), true, new Pair(position, -1));
          }
        });
  }

  private static Map<DeadlineId, Integer> deadlinesOf(ProjectNetwork network) {
    Map<DeadlineId, Integer> positions = new LinkedHashMap<>();
    for (int d = 0; d < network.deadlines().size(); d++) {
      positions.put(network.deadlines().get(d).id(), d);
    }
    return positions;
  }

  private void compareDeadline(Pair pair) {
    Deadline before = was.deadlines().get(pair.before());
    Deadline after = is.deadlines().get(pair.after());
    compare(after, InputChange.Field.TARGET, before.target(), after.target(), pair);
    compare(after, InputChange.Field.DUE, before.due(), after.due(), pair);
    compare(
        after, InputChange.Field.ROLLS_FORWARD, before.rollsForward(), after.rollsForward(), pair);
    compare(after, InputChange.Field.FIRMNESS, before.firmness(), after.firmness(), pair);
    compare(after, InputChange.Field.WEIGHT, before.weight(), after.weight(), pair);
  }

  private void compare(
      Deadline deadline,
      InputChange.Field field,
      Serializable before,
      Serializable after,
      Pair pair) {
    if (!before.equals(after)) {
      boolean moves = field != InputChange.Field.FIRMNESS && field != InputChange.Field.WEIGHT;
      addOfDeadline(
          change(DEADLINE_CHANGED, deadline.id()).field(field).was(before).is(after), moves, pair);
    }
  }

  private void addOfDeadline(InputChangeBuilder change, boolean moves, Pair pair) {
    add(change, false, moves, Part.DEADLINE, pair);
  }

  // ---- what has happened

  private void compareDataDates() {
    if (!earlier.dataDate().equals(later.dataDate())) {
      dataDate = entries.size();
      add(
          change(DATA_DATE_MOVED, "")
              .was((Serializable) earlier.dataDate().instant())
              .is((Serializable) later.dataDate().instant()),
          true,
          true);
    }
  }

  private void compareProgress() {
    for (int i = 0; i < is.elements().size(); i++) {
      ActivityId id = is.elements().get(i).id();
      Optional<Progress> before = Optional.ofNullable(was.progress().get(id));
      Optional<Progress> after = Optional.ofNullable(is.progress().get(id));
      if (!before.equals(after)) {
        InputChange.Code code =
            before.isEmpty()
                ? PROGRESS_REPORTED
                : after.isEmpty() ? PROGRESS_WITHDRAWN : PROGRESS_CHANGED;
        int position = was.contains(id) ? was.indexOf(id) : -1;
        add(change(code, id).was(before).is(after), Part.PROGRESS, new Pair(position, i));
      }
    }
  }

  // ----

  private static InputChangeBuilder change(InputChange.Code code, Object id) {
    return new InputChangeBuilder().code(code).id(id.toString());
  }

  private void add(InputChangeBuilder change, Part part, Pair pair) {
    add(change, true, true, part, pair);
  }

  private void add(
      InputChangeBuilder change, boolean movesEarly, boolean movesLate, Part part, Pair pair) {
    if (pair.before() >= 0) {
      atBefore.put(new Place(part, pair.before()), entries.size());
    }
    if (pair.after() >= 0) {
      atAfter.put(new Place(part, pair.after()), entries.size());
    }
    add(change, movesEarly, movesLate);
  }

  private void add(InputChangeBuilder change, boolean movesEarly, boolean movesLate) {
    entries.add(new Entry(change.build(), movesEarly, movesLate));
  }
}
