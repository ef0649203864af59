package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.DateConstraint;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkDuration;

/**
 * The tasks of a case of Microsoft Project that are planned: on which calendar each is worked, by
 * which dates it is bound, how long it takes with its interruptions and how much of that is left.
 */
final class MicrosoftProjectTasks {

  private final CaseInput input;
  private final TaskTree tree;
  private final CaseCalendars calendars;
  private final List<CaseTask> leaves;
  private final ResourceCalendars resources;
  private final Map<String, Optional<CalendarId>> worked = new HashMap<>();
  private final Map<String, List<DateConstraint>> constraints = new HashMap<>();

  MicrosoftProjectTasks(CaseInput input, List<Unrepresented> unrepresented) {
    this.input = input;
    tree = new TaskTree(input.tasks());
    calendars = new CaseCalendars(input);
    leaves =
        tree.leaves().stream()
            .filter(MicrosoftProjectTasks::isPlanned)
            .collect(ImmutableList.toImmutableList());
    CaseConstraints dates = new CaseConstraints(input, tree, unrepresented);
    resources = new ResourceCalendars(input, calendars, unrepresented);
    tree.summaries().forEach(dates::report);
    for (CaseTask leaf : leaves) {
      dates.report(leaf);
      constraints.put(leaf.id(), dates.of(leaf));
      worked.put(leaf.id(), resources.of(leaf));
    }
  }

  /**
   * Inactive tasks are not planned by anyone. What is placed by hand stands where it was placed,
   * and where it was not is planned as any other. What stands for a task of another file is planned
   * as that task is, from what this file knows of it.
   */
  static boolean isPlanned(CaseTask task) {
    return !task.isSummary() && task.isActive();
  }

  TaskTree tree() {
    return tree;
  }

  CaseCalendars calendars() {
    return calendars;
  }

  /** Those that are planned, in the order of the file. */
  List<CaseTask> leaves() {
    return leaves;
  }

  /** The planned task of that id; none for what was made beside the tasks. */
  Optional<CaseTask> task(String id) {
    return constraints.containsKey(id) ? tree.task(id) : Optional.empty();
  }

  /** The calendar a task is worked on; none where that is the project's. */
  Optional<CalendarId> calendar(CaseTask leaf) {
    return worked.getOrDefault(leaf.id(), Optional.empty());
  }

  /** By which dates a task is bound, those of the summaries above it among them. */
  List<DateConstraint> constraints(CaseTask leaf) {
    return constraints.getOrDefault(leaf.id(), List.of());
  }

  /** A network with the calendars and summaries of the case, and nothing to be done. */
  ProjectNetwork.Builder network() {
    ProjectNetwork.Builder builder = CaseElements.network(input, calendars, tree);
    resources.made().forEach(builder::addCalendar);
    return builder;
  }

  /** A task that waits for its start, bound by those dates. */
  NetworkElement open(CaseTask leaf, List<DateConstraint> bounds) {
    return longer(
        CaseElements.element(leaf, calendar(leaf), bounds),
        leaf.hasFinished() ? 0 : interruptions(leaf));
  }

  /** A task that has started or was placed, by those dates beside its own start. */
  NetworkElement started(CaseTask leaf, LocalDateTime start) {
    NetworkElement element =
        MicrosoftProjectProgress.element(leaf, start, calendar(leaf), constraints(leaf));
    return leaf.hasFinished() || leaf.manualFinish().isPresent()
        ? element
        : longer(element, interruptions(leaf) + waiting(leaf, start));
  }

  /**
   * What is left of a task, in its own time: all of one that has not started. A task in pieces is
   * left from where it resumes, its interruptions from then on counted.
   */
  WorkDuration rest(CaseTask leaf) {
    Optional<LocalDateTime> start = leaf.actualStart();
    if (start.isEmpty() || leaf.isManual()) {
      return span(leaf);
    }
    if (leaf.pieces().size() < 2 || !leaf.duration().isWorkingTime()) {
      return leaf.remaining().orElse(leaf.duration());
    }
    long done =
        leaf.resume()
            .or(leaf::stop)
            .map(until -> calendars.workBetween(leaf, start.get(), until).toMinutes())
            .orElse(0L);
    return WorkDuration.workingMinutes(Math.max(0, span(leaf).amount() - done));
  }

  /** How long a task takes, its interruptions included. */
  WorkDuration span(CaseTask leaf) {
    long interruptions = interruptions(leaf);
    return interruptions == 0
        ? leaf.duration()
        : WorkDuration.workingMinutes(leaf.duration().amount() + interruptions);
  }

  /**
   * Working minutes between the pieces of a task that is interrupted; they move with the task. Work
   * under way that no pieces are told of is interrupted from where it stopped to where it resumes.
   */
  private long interruptions(CaseTask leaf) {
    if (!leaf.duration().isWorkingTime()) {
      return 0;
    }
    List<LocalDateTime[]> pieces = leaf.pieces();
    if (pieces.isEmpty() && leaf.hasStarted() && !leaf.hasFinished()) {
      return leaf.stop()
          .flatMap(stop -> leaf.resume().map(resume -> minutes(leaf, stop, resume)))
          .orElse(0L);
    }
    long minutes = 0;
    for (int i = 1; i < pieces.size(); i++) {
      minutes += minutes(leaf, pieces.get(i - 1)[1], pieces.get(i)[0]);
    }
    return minutes;
  }

  private long minutes(CaseTask leaf, LocalDateTime from, LocalDateTime to) {
    return Math.max(0, calendars.workBetween(leaf, from, to).toMinutes());
  }

  /** How much longer a task under way takes because it may not finish before a date. */
  private long waiting(CaseTask leaf, LocalDateTime start) {
    if (!leaf.duration().isWorkingTime() || leaf.duration().amount() == 0) {
      return 0;
    }
    long needed =
        constraints(leaf).stream()
            .filter(each -> each.kind() == DateConstraint.Kind.FINISH_NOT_EARLIER)
            .mapToLong(each -> minutes(leaf, start, each.at()))
            .max()
            .orElse(0);
    return Math.max(0, needed - span(leaf).amount());
  }

  private static NetworkElement longer(NetworkElement element, long minutes) {
    return minutes > 0 && element instanceof Activity activity
        ? CaseElements.longer(activity, minutes)
        : element;
  }
}
