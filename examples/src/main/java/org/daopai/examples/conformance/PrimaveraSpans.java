package org.daopai.examples.conformance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dates of what takes its span from others by the rules of Primavera P6, once everything else
 * has been planned.
 *
 * <p>A level of effort begins with the first of what its relations give its start, and ends with
 * the last of what they give its finish, early by early and late by late dates; what has happened
 * is given as it happened, and what is left begins at the data date. What gives no start is the
 * data date, what gives no finish the start, late the end of the project. A summary of the work
 * breakdown spans what lies beside and below it and has not finished.
 */
final class PrimaveraSpans {

  /** The ends of a task that others take theirs from; what is not known is missing. */
  private record Ends(
      @Nullable LocalDateTime earlyStart,
      @Nullable LocalDateTime earlyFinish,
      @Nullable LocalDateTime lateStart,
      @Nullable LocalDateTime lateFinish,
      boolean hasStarted,
      boolean hasFinished) {

    @Nullable LocalDateTime at(boolean start, boolean early) {
      if (start) {
        return early ? earlyStart : lateStart;
      }
      return early ? earlyFinish : lateFinish;
    }

    boolean hasHappened(boolean start) {
      return start ? hasStarted : hasFinished;
    }
  }

  /** An instant that is given to an end, and whether by what has happened. */
  private record Given(LocalDateTime at, boolean happened) {}

  private final TaskTree tree;
  private final CaseCalendars calendars;
  private final PrimaveraOptions options;
  private final LocalDateTime dataDate;
  private final LocalDateTime end;
  private final Map<String, List<PrimaveraLink>> links = new HashMap<>();
  private final Map<String, Ends> ends = new HashMap<>();
  private final Map<String, PlannedDates> dates = new LinkedHashMap<>();

  /**
   * Prepares to span.
   *
   * @param end the end of the project: what bounds the late dates of what nothing follows
   */
  PrimaveraSpans(
      TaskTree tree,
      CaseCalendars calendars,
      PrimaveraOptions options,
      List<PrimaveraLink> relations,
      LocalDateTime dataDate,
      LocalDateTime end) {
    this.tree = tree;
    this.calendars = calendars;
    this.options = options;
    this.dataDate = dataDate;
    this.end = end;
    for (PrimaveraLink link : relations) {
      link.tasks()
          .distinct()
          .forEach(task -> links.computeIfAbsent(task.id(), id -> new ArrayList<>()).add(link));
    }
  }

  /**
   * The dates of all that takes its span from others, by task.
   *
   * @param work the dates of everything else, by task
   */
  Map<String, PlannedDates> of(Map<String, PlannedDates> work) {
    work.forEach((id, planned) -> ends.put(id, endsOf(tree.task(id).orElseThrow(), planned)));
    addLateDatesOfFinished();
    for (CaseTask level : levels()) {
      dates.put(level.id(), spanned(level));
    }
    Map<String, PlannedDates> all = new HashMap<>(work);
    all.putAll(dates);
    for (CaseTask leaf : tree.leaves()) {
      if (leaf.isWorkBreakdownSummary() && leaf.isActive()) {
        dates.put(leaf.id(), summarized(leaf, all));
      }
    }
    return dates;
  }

  private static Ends endsOf(CaseTask task, PlannedDates planned) {
    Optional<PlannedDates.Span> early = planned.early();
    Optional<PlannedDates.Span> late = planned.late();
    return new Ends(
        task.actualStart().or(() -> early.map(PlannedDates.Span::start)).orElse(null),
        task.actualFinish().or(() -> early.map(PlannedDates.Span::finish)).orElse(null),
        late.map(PlannedDates.Span::start).orElse(null),
        late.map(PlannedDates.Span::finish).orElse(null),
        task.hasStarted(),
        task.hasFinished());
  }

  private List<PrimaveraLink> linksOf(CaseTask task) {
    return links.getOrDefault(task.id(), List.of());
  }

  /**
   * Finished work is as late as what follows it lets nothing be done, by what is left of the lag;
   * what only finished work follows, as late as that is.
   */
  private void addLateDatesOfFinished() {
    Map<String, LocalDateTime> late = new HashMap<>();
    Deque<CaseTask> open = new ArrayDeque<>();
    for (CaseTask leaf : tree.leaves()) {
      if (leaf.hasFinished() && !leaf.takesSpanOfOthers()) {
        boolean isLast =
            linksOf(leaf).stream()
                .noneMatch(each -> isFollowed(each, leaf) && !each.successor().takesSpanOfOthers());
        if (isLast) {
          late.put(leaf.id(), end);
          open.add(leaf);
        }
      } else if (ends.containsKey(leaf.id())) {
        open.add(leaf);
      }
    }
    while (!open.isEmpty()) {
      CaseTask next = open.remove();
      for (PrimaveraLink link : linksOf(next)) {
        CaseTask before = link.predecessor();
        LocalDateTime at = lateEnd(next, link.boundsStart(), late);
        if (!before.id().equals(next.id()) && before.hasFinished() && at != null) {
          LocalDateTime latest = latest(link, at);
          LocalDateTime known = late.get(before.id());
          if (known == null || latest.isBefore(known)) {
            late.put(before.id(), latest);
            open.add(before);
          }
        }
      }
    }
    late.forEach((id, at) -> ends.computeIfPresent(id, (key, known) -> withLate(known, at)));
  }

  private static boolean isFollowed(PrimaveraLink link, CaseTask task) {
    return link.predecessor().id().equals(task.id());
  }

  private @Nullable LocalDateTime lateEnd(
      CaseTask task, boolean start, Map<String, LocalDateTime> finished) {
    if (task.takesSpanOfOthers()) {
      return null;
    }
    Ends known = ends.get(task.id());
    return task.hasFinished()
        ? finished.get(task.id())
        : known == null ? null : known.at(start, false);
  }

  private LocalDateTime latest(PrimaveraLink link, LocalDateTime at) {
    CaseTask before = link.predecessor();
    return (link.leavesStart() ? before.actualStart() : before.actualFinish())
        .map(happened -> link.backByTheRest(at, happened, dataDate))
        .orElse(at);
  }

  private static Ends withLate(Ends known, LocalDateTime at) {
    return new Ends(
        known.earlyStart, known.earlyFinish, at, at, known.hasStarted, known.hasFinished);
  }

  /** The levels of effort, each after those that it takes its span from, where that can be. */
  private List<CaseTask> levels() {
    Set<CaseTask> waiting = new LinkedHashSet<>();
    tree.leaves().stream()
        .filter(leaf -> leaf.isLevelOfEffort() && leaf.isActive() && !leaf.isExternal())
        .forEach(waiting::add);
    Map<String, Integer> before = new HashMap<>();
    for (CaseTask level : waiting) {
      before.put(level.id(), (int) linksOf(level).stream().filter(l -> leads(l, level)).count());
    }
    Deque<CaseTask> ready = new ArrayDeque<>();
    waiting.stream().filter(level -> before.getOrDefault(level.id(), 0) == 0).forEach(ready::add);
    List<CaseTask> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      CaseTask next = ready.remove();
      ordered.add(next);
      waiting.remove(next);
      for (PrimaveraLink link : linksOf(next)) {
        CaseTask after = link.successor();
        if (leads(link, after)
            && !after.id().equals(next.id())
            && before.merge(after.id(), -1, Integer::sum) == 0) {
          ready.add(after);
        }
      }
    }
    ordered.addAll(waiting); // those that go round in a circle
    return ordered;
  }

  /** Whether a relation leads from another level of effort to this one. */
  private static boolean leads(PrimaveraLink link, CaseTask level) {
    return link.successor().id().equals(level.id())
        && link.successor().isLevelOfEffort()
        && link.predecessor().isLevelOfEffort()
        && !link.predecessor().id().equals(level.id());
  }

  private PlannedDates spanned(CaseTask level) {
    Given start = given(level, true, true).orElse(new Given(dataDate, false));
    Given finish = given(level, false, true).orElse(start);
    LocalDateTime lateFinish = given(level, false, false).map(Given::at).orElse(end);
    LocalDateTime lateStart =
        given(level, true, false)
            .map(Given::at)
            .filter(at -> !at.isAfter(lateFinish))
            .orElse(lateFinish);
    LocalDateTime earlyStart = later(start.at, dataDate);
    LocalDateTime earlyFinish = finish.happened ? finish.at : later(finish.at, earlyStart);
    String calendar = level.effectiveCalendar();
    PlannedDates.Span early =
        new PlannedDates.Span(calendars.nextStart(calendar, earlyStart), earlyFinish);
    PlannedDates.Span late =
        new PlannedDates.Span(calendars.nextStart(calendar, lateStart), lateFinish);
    ends.put(
        level.id(),
        new Ends(
            level.hasStarted() ? start.at : early.start(),
            earlyFinish,
            late.start(),
            lateFinish,
            level.hasStarted(),
            level.hasFinished()));
    return level.hasFinished() ? PlannedDates.finished() : planned(level, early, late);
  }

  private PlannedDates planned(CaseTask task, PlannedDates.Span early, PlannedDates.Span late) {
    return new PlannedDates(
        Optional.of(early),
        Optional.of(late),
        Optional.of(
            options.totalFloat(
                calendars.workBetween(task, early.start(), late.start()),
                calendars.workBetween(task, early.finish(), late.finish()))),
        Optional.of(Duration.ZERO));
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  /** The first that is given to the start, the last that is given to the finish. */
  private Optional<Given> given(CaseTask level, boolean start, boolean early) {
    Optional<Given> found = Optional.empty();
    for (PrimaveraLink link : linksOf(level)) {
      Optional<Given> next = given(link, level, start, early);
      boolean further =
          next.isPresent()
              && (found.isEmpty()
                  || (start
                      ? next.get().at.isBefore(found.get().at)
                      : next.get().at.isAfter(found.get().at)));
      found = further ? next : found;
    }
    return found;
  }

  private Optional<Given> given(PrimaveraLink link, CaseTask level, boolean start, boolean early) {
    boolean comesAfter = link.successor().id().equals(level.id());
    boolean ours = comesAfter ? link.boundsStart() : link.leavesStart();
    Ends theirs = ends.get((comesAfter ? link.predecessor() : link.successor()).id());
    if (ours != start || theirs == null) {
      return Optional.empty();
    }
    boolean theirStart = comesAfter ? link.leavesStart() : link.boundsStart();
    boolean happened =
        theirs.hasHappened(theirStart) && (early || !lateStandsFor(link, comesAfter));
    LocalDateTime at = theirs.at(theirStart, early || happened);
    if (at == null) {
      return Optional.empty();
    }
    LocalDateTime led = comesAfter ? link.forward(at) : link.back(at);
    return Optional.of(new Given(start || happened ? led : inFinishForm(level, led), happened));
  }

  /** A start that has been made still has a late date, that of what was to follow it. */
  private static boolean lateStandsFor(PrimaveraLink link, boolean comesAfter) {
    return comesAfter
        && link.boundsStart()
        && (link.leavesStart() || link.predecessor().activityType().equals("START_MILESTONE"));
  }

  private LocalDateTime inFinishForm(CaseTask level, LocalDateTime at) {
    return calendars.previousFinish(level.effectiveCalendar(), at);
  }

  /** From the first start to the last finish of what has not finished. */
  private PlannedDates summarized(CaseTask summary, Map<String, PlannedDates> all) {
    List<PlannedDates> held =
        summary.parent().flatMap(tree::task).map(tree::leavesOf).orElseGet(tree::leaves).stream()
            .filter(leaf -> !leaf.isWorkBreakdownSummary() && !leaf.hasFinished())
            .flatMap(leaf -> Optional.ofNullable(all.get(leaf.id())).stream())
            .toList();
    Optional<PlannedDates.Span> early = around(held, PlannedDates::early);
    Optional<PlannedDates.Span> late = around(held, PlannedDates::late);
    return early.isPresent() && late.isPresent()
        ? planned(summary, early.get(), late.get())
        : PlannedDates.finished();
  }

  private static Optional<PlannedDates.Span> around(
      List<PlannedDates> held, Function<PlannedDates, Optional<PlannedDates.Span>> spans) {
    List<PlannedDates.Span> known =
        held.stream().flatMap(each -> spans.apply(each).stream()).toList();
    Optional<LocalDateTime> first =
        known.stream().map(PlannedDates.Span::start).min(Comparator.naturalOrder());
    return first.map(
        start ->
            new PlannedDates.Span(
                start,
                known.stream()
                    .map(PlannedDates.Span::finish)
                    .max(Comparator.naturalOrder())
                    .orElse(start)));
  }
}
