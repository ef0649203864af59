package org.daopai.model;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import com.google.errorprone.annotations.FormatMethod;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/** Checks a network while it is built, and resolves its references on the way. */
final class NetworkChecks {

  /*
   * Faults are collected, up to a cap, and thrown together; a check that needs intact references (the cycle check) runs
   * only when those are intact. Nothing here recurses over the network.
   */
  private static final int MAX_FAULTS = 100;
  private static final int NAMES_SHOWN = 20;
  private static final String TOO_LONG =
      ", which is too long; at most %d minutes (300 years) can be planned";

  private final List<WorkCalendar> givenCalendars;
  private final List<NetworkElement> elements;
  private final List<Phase> phases;
  private final List<Dependency> dependencies;
  private final List<Deadline> deadlines;
  private final Collection<Progress> progress;

  private final List<InputFault> faults = new ArrayList<>();
  private final Map<String, Integer> phasePositions = new HashMap<>();
  private final Map<CalendarId, WorkCalendar> calendars = new LinkedHashMap<>();
  private final Map<ActivityId, Integer> positions;
  private final int[] predecessors;
  private final int[] successors;
  private final int[] owing;
  private WorkCalendar defaultCalendar;
  private ImmutableIntArray order = ImmutableIntArray.of();

  NetworkChecks(
      Optional<WorkCalendar> givenDefault,
      List<WorkCalendar> givenCalendars,
      List<NetworkElement> elements,
      List<Phase> phases,
      List<Dependency> dependencies,
      List<Deadline> deadlines,
      Collection<Progress> progress) {
    this.givenCalendars = givenCalendars;
    this.elements = elements;
    this.phases = phases;
    this.dependencies = dependencies;
    this.deadlines = deadlines;
    this.progress = progress;
    positions = new LinkedHashMap<>(2 * elements.size());
    predecessors = new int[dependencies.size()];
    successors = new int[dependencies.size()];
    owing = new int[deadlines.size()];
    defaultCalendar = givenDefault.orElseGet(() -> WorkCalendar.fiveDays("five-day"));
  }

  void run() {
    checkElements();
    checkPhases();
    checkCalendars();
    checkDependencies();
    checkDeadlines();
    checkPhasesInUse();
    checkProgress();
    if (faults.isEmpty()) {
      checkCycles();
    }
    if (!faults.isEmpty()) {
      throw new InvalidInputException(faults);
    }
  }

  WorkCalendar defaultCalendar() {
    return defaultCalendar;
  }

  ImmutableMap<CalendarId, WorkCalendar> calendars() {
    return ImmutableMap.copyOf(calendars);
  }

  ImmutableMap<ActivityId, Integer> positions() {
    return ImmutableMap.copyOf(positions);
  }

  int[] predecessors() {
    return predecessors;
  }

  int[] successors() {
    return successors;
  }

  ImmutableIntArray order() {
    return order;
  }

  int[] owing() {
    return owing;
  }

  /** Whether an element that comes with a calendar names that one. */
  static void checkAttachedCalendar(NetworkElement element) {
    Optional<CalendarId> attached = element.attachedCalendar().map(WorkCalendar::id);
    if (attached.isPresent() && !attached.equals(element.calendar())) {
      throw InvalidInputException.of(
          Code.INVALID_VALUE,
          element.id(),
          "%s comes with calendar '%s' and names %s; name the calendar that it comes with",
          label(element),
          attached.get(),
          element.calendar().map(named -> "'" + named + "'").orElse("none"));
    }
  }

  /** Whether at most one date holds in any case. */
  static void checkMandatoryDates(NetworkElement element) {
    List<DateConstraint> mandatory =
        element.constraints().stream().filter(c -> c.kind().isMandatory()).toList();
    if (mandatory.size() > 1) {
      throw InvalidInputException.of(
          Code.INVALID_VALUE,
          element.id(),
          "%s has %d mandatory dates, %s %s and %s %s; one date can hold in any case",
          label(element),
          mandatory.size(),
          mandatory.get(0).kind(),
          mandatory.get(0).at(),
          mandatory.get(1).kind(),
          mandatory.get(1).at());
    }
  }

  /** Whether a duration has a length of its own. */
  static void checkLength(String what, Object subject, WorkDuration duration) {
    if (duration.unit() == WorkDuration.Unit.MONTHS) {
      throw InvalidInputException.of(
          Code.INVALID_DURATION,
          subject,
          "%s is said as %s, which has no fixed length; say calendar days",
          what,
          duration);
    }
  }

  static String some(Collection<?> ids) {
    String shown =
        ids.stream().limit(NAMES_SHOWN).map(Object::toString).collect(joining(", ", "[", ""));
    return ids.size() > NAMES_SHOWN ? shown + ", ... " + ids.size() + " in all]" : shown + "]";
  }

  private void checkElements() {
    for (int i = 0; i < elements.size(); i++) {
      ActivityId id = elements.get(i).id();
      Integer first = positions.putIfAbsent(id, i);
      if (first != null) {
        fault(
            Code.DUPLICATE_ID,
            id,
            "Id '%s' is used twice, by elements %d and %d in the order given; activities and"
                + " milestones share one space of ids",
            id,
            first + 1,
            i + 1);
      }
      for (DateConstraint constraint : elements.get(i).constraints()) {
        checkDate("The constraint of '" + id + "'", id, constraint.at());
      }
    }
  }

  private void checkPhases() {
    for (int p = 0; p < phases.size(); p++) {
      phasePositions.putIfAbsent(phases.get(p).id().value(), p);
    }
    Map<PhaseId, Phase> known = new HashMap<>();
    for (Phase phase : phases) {
      if (known.putIfAbsent(phase.id(), phase) != null) {
        fault(
            Code.DUPLICATE_ID,
            phase.id(),
            "Phase '%s' is defined twice; each phase has an id of its own",
            phase.id());
      }
    }
    List<PhaseId> ids = phases.stream().map(Phase::id).toList();
    for (Phase phase : phases) {
      if (phase.parent().isPresent() && !known.containsKey(phase.parent().get())) {
        fault(
            Code.UNKNOWN_REFERENCE,
            phase.id(),
            "Phase '%s' is part of phase '%s', which the network does not define; it defines %s",
            phase.id(),
            phase.parent().get(),
            some(ids));
      }
      for (DateConstraint constraint : phase.constraints()) {
        checkDate("The constraint of phase '" + phase.id() + "'", phase.id(), constraint.at());
      }
    }
    checkPhaseCycles(known);
    for (NetworkElement element : elements) {
      if (element.phase().isPresent() && !known.containsKey(element.phase().get())) {
        fault(
            Code.UNKNOWN_REFERENCE,
            element.id(),
            "%s is in phase '%s', which the network does not define; it defines %s",
            label(element),
            element.phase().get(),
            some(ids));
      }
    }
  }

  private void checkPhaseCycles(Map<PhaseId, Phase> known) {
    Set<PhaseId> rooted = new HashSet<>();
    for (Phase phase : phases) {
      Set<PhaseId> path = new LinkedHashSet<>();
      Optional<PhaseId> next = Optional.of(phase.id());
      while (next.isPresent() && known.containsKey(next.get()) && !rooted.contains(next.get())) {
        if (!path.add(next.get())) {
          reportPhaseCycle(path, next.get());
          break;
        }
        next = known.get(next.get()).parent();
      }
      rooted.addAll(path);
    }
  }

  private void reportPhaseCycle(Set<PhaseId> path, PhaseId closing) {
    fault(
        Code.DEPENDENCY_CYCLE,
        closing,
        "Phase '%s' is part of itself: %s -> %s; phases form a tree",
        closing,
        path.stream()
            .dropWhile(id -> !id.equals(closing))
            .map(PhaseId::value)
            .collect(joining(" -> ")),
        closing);
  }

  private void checkCalendars() {
    defineCalendar(defaultCalendar);
    givenCalendars.forEach(this::defineCalendar);
    for (NetworkElement element : elements) {
      element.attachedCalendar().ifPresent(this::defineCalendar);
    }
    for (NetworkElement element : elements) {
      if (element.calendar().isPresent() && !calendars.containsKey(element.calendar().get())) {
        fault(
            Code.UNKNOWN_REFERENCE,
            element.id(),
            "%s uses calendar '%s', which the network does not define; it defines %s",
            label(element),
            element.calendar().get(),
            some(calendars.keySet()));
      } else if (element instanceof Activity activity) {
        checkDuration(activity);
      }
    }
  }

  private void defineCalendar(WorkCalendar calendar) {
    WorkCalendar known = calendars.putIfAbsent(calendar.id(), calendar);
    if (known != null && known != calendar && !known.equals(calendar)) {
      fault(
          Code.CALENDAR_CONFLICT,
          calendar.id(),
          "Two different calendars have the id '%s'; give one of them another id",
          calendar.id());
    }
  }

  private void checkDuration(Activity activity) {
    Optional<WorkCalendar> calendar = calendarOf(activity);
    if (calendar.isPresent() && isTooLong(activity.duration(), calendar.get())) {
      fault(
          Code.INVALID_DURATION,
          activity.id(),
          "%s has a duration of %s" + TOO_LONG,
          label(activity),
          activity.duration(),
          WorkDuration.MAX_MINUTES);
    } else if (calendar.isPresent() && endOfLongSegment(activity, calendar.get()).isPresent()) {
      fault(
          Code.INVALID_DURATION,
          activity.id(),
          "%s has a segment that ends at %s" + TOO_LONG,
          label(activity),
          endOfLongSegment(activity, calendar.get()).get(),
          WorkDuration.MAX_MINUTES);
    } else if (calendar.isPresent()) {
      checkSegments(activity, (int) calendar.get().standardDay().toMinutes());
    }
    activity
        .expectedFinish()
        .ifPresent(
            at -> checkDate("The expected finish of '" + activity.id() + "'", activity.id(), at));
  }

  private static Optional<WorkDuration> endOfLongSegment(Activity activity, WorkCalendar calendar) {
    return activity.segments().stream()
        .map(WorkSegment::to)
        .filter(to -> isTooLong(to, calendar))
        .findFirst();
  }

  private void checkSegments(Activity activity, int minutesPerDay) {
    long end = 0;
    long work = 0;
    for (int k = 0; k < activity.segments().size(); k++) {
      WorkSegment segment = activity.segments().get(k);
      long from = segment.from().toMinutes(minutesPerDay);
      long to = segment.to().toMinutes(minutesPerDay);
      boolean isFirst = k == 0;
      if (isFirst ? from != 0 : from < end) {
        fault(
            Code.INVALID_DURATION,
            activity.id(),
            isFirst
                ? "The first segment of activity '%s' begins at %s; it begins with the activity, at"
                    + " 0"
                : "The segment of activity '%s' from %s begins before the one before it has ended;"
                    + " segments follow one another",
            activity.id(),
            segment.from());
        return;
      }
      end = to;
      work += to - from;
    }
    if (!activity.segments().isEmpty() && work != activity.duration().toMinutes(minutesPerDay)) {
      fault(
          Code.INVALID_DURATION,
          activity.id(),
          "The segments of activity '%s' come to %d working minutes and its duration is %s; they"
              + " come to the duration",
          activity.id(),
          work,
          activity.duration());
    }
  }

  private void checkDependencies() {
    for (int k = 0; k < dependencies.size(); k++) {
      Dependency dependency = dependencies.get(k);
      predecessors[k] = resolve(dependency, dependency.predecessor());
      successors[k] = resolve(dependency, dependency.successor());
      checkEnds(dependency, predecessors[k], successors[k]);
      checkLag(dependency, "lag", dependency.lag());
      if (dependency.maximumLag().isPresent()) {
        checkLag(dependency, "maximum lag", dependency.maximumLag().get());
        checkMaximum(dependency, dependency.maximumLag().get());
      }
    }
    checkAnchors();
  }

  /** The position of an element, or beyond those of a phase; -1 of what is neither. */
  private int resolve(Object by, ActivityId end) {
    Integer position = positions.get(end);
    Integer phase = phasePositions.get(end.value());
    if (position != null && phase != null) {
      fault(
          Code.DUPLICATE_ID,
          by instanceof Deadline deadline ? deadline.id() : end,
          "%s '%s', which is both a phase and an activity or milestone; give one of them another"
              + " id",
          naming(by),
          end);
    }
    if (position != null) {
      return position;
    }
    if (phase != null) {
      return elements.size() + phase;
    }
    fault(
        Code.UNKNOWN_REFERENCE,
        by instanceof Deadline deadline ? deadline.id() : end,
        "%s '%s', which the network does not have; it has %s",
        naming(by),
        end,
        some(positions.keySet()));
    return -1;
  }

  private static String naming(Object by) {
    return by instanceof Deadline deadline
        ? "Deadline '" + deadline.id() + "' is owed by"
        : "Dependency " + by + " names";
  }

  /** What a phase, a hammock or both cannot do. */
  private void checkEnds(Dependency dependency, int predecessor, int successor) {
    boolean joinsPhase = Math.max(predecessor, successor) >= elements.size();
    boolean joinsHammock = isHammock(predecessor) || isHammock(successor);
    if (joinsPhase && joinsHammock) {
      refuse(
          dependency, "joins a phase and a hammock; anchor a hammock to activities and milestones");
    }
    if (isHammock(predecessor) && isHammock(successor)) {
      refuse(dependency, "joins two hammocks; anchor a hammock to activities and milestones");
    }
    if (dependency.maximumLag().isPresent() && (joinsPhase || joinsHammock)) {
      refuse(
          dependency,
          "has a maximum lag and joins a phase or a hammock; a maximum lag joins activities and"
              + " milestones");
    }
    if (dependency.lag().percent() != 0 && predecessor >= elements.size()) {
      refuse(dependency, "lags by a share of a phase's duration; say the lag as a duration");
    }
    if (joinsPhase && (isWithin(predecessor, successor) || isWithin(successor, predecessor))) {
      refuse(
          dependency,
          "joins a phase and something that it holds; a phase waits for nothing of its own");
    }
  }

  private void refuse(Dependency dependency, String why) {
    fault(Code.INVALID_VALUE, dependency, "Dependency %s %s", dependency, why);
  }

  private boolean isHammock(int end) {
    return end >= 0
        && end < elements.size()
        && elements.get(end) instanceof Activity activity
        && activity.isHammock();
  }

  /** Whether one end is a phase that holds the other, which may be a phase. */
  private boolean isWithin(int holder, int end) {
    if (holder < elements.size() || end < 0) {
      return false;
    }
    PhaseId outer = phases.get(holder - elements.size()).id();
    Optional<PhaseId> at =
        end < elements.size()
            ? elements.get(end).phase()
            : phases.get(end - elements.size()).parent();
    Set<PhaseId> seen = new HashSet<>();
    while (at.isPresent() && seen.add(at.get())) {
      if (at.get().equals(outer)) {
        return true;
      }
      Integer next = phasePositions.get(at.get().value());
      at = next == null ? Optional.empty() : phases.get(next).parent();
    }
    return false;
  }

  /** A hammock needs something that gives its start, and something that gives its finish. */
  private void checkAnchors() {
    boolean[] starts = new boolean[elements.size()];
    boolean[] finishes = new boolean[elements.size()];
    for (int k = 0; k < successors.length; k++) {
      Dependency.Type type = dependencies.get(k).type();
      if (isHammock(successors[k])) {
        (type.boundsStart() ? starts : finishes)[successors[k]] = true;
      }
      if (isHammock(predecessors[k])) {
        (type.leavesStart() ? starts : finishes)[predecessors[k]] = true;
      }
    }
    for (int i = 0; i < elements.size(); i++) {
      if (isHammock(i) && !(starts[i] && finishes[i])) {
        fault(
            Code.INVALID_VALUE,
            elements.get(i).id(),
            "Hammock '%s' has no dependency that gives its %s; join its start and its finish to"
                + " what it spans",
            elements.get(i).id(),
            starts[i] ? "finish" : "start");
      }
    }
  }

  /** A phase that keeps to something holds something. */
  private void checkPhasesInUse() {
    boolean[] used = new boolean[phases.size()];
    for (int p = 0; p < used.length; p++) {
      used[p] = !phases.get(p).constraints().isEmpty();
    }
    for (int k = 0; k < successors.length; k++) {
      for (int end : new int[] {predecessors[k], successors[k]}) {
        if (end >= elements.size()) {
          used[end - elements.size()] = true;
        }
      }
    }
    for (int end : owing) {
      if (end >= elements.size()) {
        used[end - elements.size()] = true;
      }
    }
    boolean[] holds = phasesThatHoldSomething();
    for (int p = 0; p < used.length; p++) {
      if (used[p] && !holds[p]) {
        fault(
            Code.INVALID_VALUE,
            phases.get(p).id(),
            "Phase '%s' has dependencies, constraints or deadlines and holds no activity or"
                + " milestone; put some into it",
            phases.get(p).id());
      }
    }
  }

  private boolean[] phasesThatHoldSomething() {
    boolean[] holds = new boolean[phases.size()];
    for (int i = 0; i < elements.size(); i++) {
      Optional<PhaseId> at = isHammock(i) ? Optional.empty() : elements.get(i).phase();
      Integer p = at.map(id -> phasePositions.get(id.value())).orElse(null);
      while (p != null && !holds[p]) { // what holds one that holds something was marked with it
        holds[p] = true;
        p = phases.get(p).parent().map(id -> phasePositions.get(id.value())).orElse(null);
      }
    }
    return holds;
  }

  private void checkLag(Dependency dependency, String what, Lag lag) {
    Optional<CalendarId> named = lag.calendar();
    if (named.isPresent() && !calendars.containsKey(named.get())) {
      fault(
          Code.UNKNOWN_REFERENCE,
          dependency,
          "The %s of dependency %s is counted on calendar '%s', which the network does not define;"
              + " it defines %s",
          what,
          dependency,
          named.get(),
          some(calendars.keySet()));
    }
    Optional<WorkCalendar> counting = countingCalendar(dependency, lag);
    if (counting.isPresent() && isTooLong(lag.duration(), counting.get())) {
      fault(
          Code.INVALID_DURATION,
          dependency,
          "Dependency %s has a %s of %s" + TOO_LONG,
          dependency,
          what,
          lag.duration(),
          WorkDuration.MAX_MINUTES);
    }
  }

  /** Whether a maximum is at least the lag where one calendar counts both, in whatever units. */
  private void checkMaximum(Dependency dependency, Lag maximum) {
    Lag lag = dependency.lag();
    boolean isComparable =
        lag.counting() == maximum.counting()
            && lag.calendar().equals(maximum.calendar())
            && lag.percent() == 0
            && maximum.percent() == 0
            && maximum.duration().unit() != WorkDuration.Unit.MONTHS;
    Optional<WorkCalendar> counting = countingCalendar(dependency, lag);
    if (!isComparable
        || counting.isEmpty()
        || isTooLong(lag.duration(), counting.get())
        || isTooLong(maximum.duration(), counting.get())) {
      return;
    }
    int minutesPerDay = (int) counting.get().standardDay().toMinutes();
    if (maximum.duration().toMinutes(minutesPerDay) < lag.duration().toMinutes(minutesPerDay)) {
      fault(
          Code.INVALID_DURATION,
          dependency,
          "The maximum lag of dependency %s is %s and its lag %s, which is more on calendar '%s';"
              + " the maximum is at least the lag",
          dependency,
          maximum,
          lag,
          counting.get().id());
    }
  }

  /** The calendar that counts a lag; none where a reference to it is not intact. */
  private Optional<WorkCalendar> countingCalendar(Dependency dependency, Lag lag) {
    return switch (lag.counting()) {
      case SUCCESSOR -> calendarAt(dependency.successor());
      case PREDECESSOR -> calendarAt(dependency.predecessor());
      case PROJECT, ELAPSED -> Optional.of(defaultCalendar);
      case NAMED -> lag.calendar().map(calendars::get);
    };
  }

  private Optional<WorkCalendar> calendarAt(ActivityId id) {
    return phasePositions.containsKey(id.value()) && !positions.containsKey(id)
        ? Optional.of(defaultCalendar)
        : Optional.ofNullable(positions.get(id)).map(elements::get).flatMap(this::calendarOf);
  }

  private Optional<WorkCalendar> calendarOf(NetworkElement element) {
    return element.calendar().isPresent()
        ? element.calendar().map(calendars::get)
        : Optional.of(defaultCalendar);
  }

  private boolean isPhase(ActivityId id) {
    return phasePositions.containsKey(id.value());
  }

  private void checkDeadlines() {
    Set<DeadlineId> ids = new HashSet<>();
    for (int k = 0; k < owing.length; k++) {
      Deadline deadline = deadlines.get(k);
      if (!ids.add(deadline.id())) {
        fault(
            Code.DUPLICATE_ID,
            deadline.id(),
            "Deadline id '%s' is used twice; give the second deadline an id of its own",
            deadline.id());
      }
      owing[k] = resolve(deadline, deadline.target());
      if (isHammock(owing[k])) {
        fault(
            Code.INVALID_VALUE,
            deadline.id(),
            "Deadline '%s' is owed by hammock '%s', which takes its dates from others; let one of"
                + " those owe it",
            deadline.id(),
            deadline.target());
      }
      checkDate(
          "Deadline '" + deadline.id() + "'", deadline.id(), deadline.due(), deadline.lastDay());
    }
  }

  private void checkProgress() {
    for (Progress update : progress) {
      Integer position = positions.get(update.activity());
      if (position == null) {
        fault(
            Code.UNKNOWN_REFERENCE,
            update.activity(),
            isPhase(update.activity())
                ? "Progress is reported of phase '%s'; report it of what the phase holds, some of"
                    + " %s"
                : "Progress is reported of '%s', which the network does not have; it has %s",
            update.activity(),
            some(positions.keySet()));
      } else if (elements.get(position) instanceof Milestone && !update.isFinished()) {
        fault(
            Code.INVALID_PROGRESS,
            update.activity(),
            "Milestone '%s' is reported as under way; a milestone is reached, with an actual"
                + " finish, or it is not",
            update.activity());
      } else {
        checkRemaining(elements.get(position), update);
      }
      update
          .actualStart()
          .ifPresent(
              at ->
                  checkDate(
                      "The actual start of '" + update.activity() + "'", update.activity(), at));
      update
          .resumes()
          .ifPresent(
              at ->
                  checkDate(
                      "The resumption of '" + update.activity() + "'", update.activity(), at));
      update
          .actualFinish()
          .ifPresent(
              at ->
                  checkDate(
                      "The actual finish of '" + update.activity() + "'",
                      update.activity(),
                      at,
                      CivilTime.inclusiveEnd(at)));
    }
  }

  private void checkRemaining(NetworkElement element, Progress update) {
    Optional<WorkCalendar> calendar = calendarOf(element);
    if (calendar.isPresent()
        && update.remaining().isPresent()
        && isTooLong(update.remaining().get(), calendar.get())) {
      fault(
          Code.INVALID_DURATION,
          update.activity(),
          "The progress of '%s' has a remaining duration of %s" + TOO_LONG,
          update.activity(),
          update.remaining().get(),
          WorkDuration.MAX_MINUTES);
    }
  }

  private static boolean isTooLong(WorkDuration duration, WorkCalendar calendar) {
    if (duration.unit() == WorkDuration.Unit.MONTHS) {
      return false; // as long as they can be said
    }
    try {
      long unused = duration.toMinutes((int) calendar.standardDay().toMinutes());
      return false;
    } catch (InvalidInputException e) {
      return true;
    }
  }

  private void checkDate(String what, Object subject, LocalDateTime at) {
    checkDate(what, subject, at, at.toLocalDate());
  }

  private void checkDate(String what, Object subject, LocalDateTime at, LocalDate said) {
    if (!CivilTime.isSupported(at)) {
      fault(
          Code.DATE_OUT_OF_RANGE,
          subject,
          "%s is dated %s; dates from %s to %s can be planned",
          what,
          said,
          CivilTime.FIRST_DAY,
          CivilTime.END.minusDays(1));
    }
  }

  private void checkCycles() {
    Circle circle = Circle.of(elements, phases, predecessors, successors, dependencies);
    List<String> names = circle.find();
    if (!names.isEmpty()) {
      fault(
          Code.DEPENDENCY_CYCLE,
          names.get(0),
          "The dependencies form a cycle: %s",
          String.join(" -> ", names));
      return;
    }
    order = circle.order();
  }

  private static String label(NetworkElement element) {
    return (element instanceof Activity ? "Activity '" : "Milestone '") + element.id() + "'";
  }

  @FormatMethod
  private void fault(Code code, Object subject, String format, Object... args) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(
          new InputFault(code, subject.toString(), String.format(Locale.ROOT, format, args)));
    }
  }
}
