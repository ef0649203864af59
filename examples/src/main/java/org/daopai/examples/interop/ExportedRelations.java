package org.daopai.examples.interop;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.mpxj.Duration;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/**
 * The dependencies of a plan as the relations of a file. Microsoft Project counts a lag on the
 * calendar of the successor or by the clock; Primavera P6 counts all lags of a project alike, so
 * the choice that is right for most of them is taken.
 */
final class ExportedRelations {

  private final ProjectNetwork network;
  private final ExportFormat format;
  private final ExportedAmounts amounts;
  private final Omissions omissions;

  ExportedRelations(
      ProjectNetwork network, ExportFormat format, ExportedAmounts amounts, Omissions omissions) {
    this.network = network;
    this.format = format;
    this.amounts = amounts;
    this.omissions = omissions;
  }

  /** On which calendar all lags are counted: where fewest would be counted on a wrong one. */
  RelationshipLagCalendar lagCalendar() {
    if (format == ExportFormat.MSPDI) {
      return RelationshipLagCalendar.SUCCESSOR;
    }
    List<Dependency> lagged =
        network.dependencies().stream().filter(each -> minutes(each) != 0).toList();
    RelationshipLagCalendar best = RelationshipLagCalendar.SUCCESSOR;
    long fewest = Long.MAX_VALUE;
    for (RelationshipLagCalendar choice :
        List.of(
            RelationshipLagCalendar.SUCCESSOR,
            RelationshipLagCalendar.PREDECESSOR,
            RelationshipLagCalendar.PROJECT_DEFAULT,
            RelationshipLagCalendar.TWENTY_FOUR_HOUR)) {
      long wrong = lagged.stream().filter(each -> !isCountedOn(choice, each)).count();
      if (wrong < fewest) {
        fewest = wrong;
        best = choice;
      }
    }
    return best;
  }

  /**
   * Writes all relations.
   *
   * @param tasks the task of an activity, a milestone or a phase that is written
   * @param changed whether an activity is written with another duration than the one planned
   */
  void write(
      RelationshipLagCalendar lagCalendar,
      Function<ActivityId, Optional<Task>> tasks,
      Predicate<ActivityId> changed) {
    int number = 0;
    for (Dependency dependency : network.dependencies()) {
      dependency
          .maximumLag()
          .ifPresent(
              longest ->
                  omissions.add(
                      "The maximum lag of dependency %s is not written; %s has none",
                      dependency, format.application()));
      Optional<Task> predecessor = tasks.apply(dependency.predecessor());
      Optional<Task> successor = tasks.apply(dependency.successor());
      if (!isWritten(dependency, predecessor, successor)) {
        continue;
      }
      Duration lag = lag(dependency, lagCalendar, changed.test(dependency.predecessor()));
      successor
          .orElseThrow()
          .addPredecessor(
              new Relation.Builder()
                  .uniqueID(++number)
                  .predecessorTask(predecessor.orElseThrow())
                  .type(type(dependency.type()))
                  .lag(lag));
    }
  }

  /**
   * Primavera P6 joins activities only, Microsoft Project the starts of groups and what follows.
   */
  private boolean isWritten(
      Dependency dependency, Optional<Task> predecessor, Optional<Task> successor) {
    boolean isPhase =
        Stream.of(predecessor, successor).flatMap(Optional::stream).anyMatch(Task::getSummary);
    boolean boundsFinishOfPhase =
        successor.filter(Task::getSummary).isPresent() && !dependency.type().boundsStart();
    boolean isWritten =
        predecessor.isPresent()
            && successor.isPresent()
            && (!isPhase || (format == ExportFormat.MSPDI && !boundsFinishOfPhase));
    if (!isWritten) {
      omissions.add(
          "Dependency %s joins a phase, which is not written: %s has no such relation",
          dependency, format.application());
    }
    return isWritten;
  }

  private static RelationType type(Dependency.Type type) {
    return switch (type) {
      case FINISH_TO_START -> RelationType.FINISH_START;
      case START_TO_START -> RelationType.START_START;
      case FINISH_TO_FINISH -> RelationType.FINISH_FINISH;
      case START_TO_FINISH -> RelationType.START_FINISH;
    };
  }

  private Duration lag(
      Dependency dependency, RelationshipLagCalendar lagCalendar, boolean predecessorChanged) {
    long minutes = minutes(dependency);
    boolean byClock = calendar(dependency).isEmpty();
    if (minutes != 0 && !isSaid(dependency, lagCalendar)) {
      omissions.add(
          "The lag of %s is counted %s; %s counts it %s, and may come to other dates",
          dependency,
          calendar(dependency).map(id -> "on calendar '" + id + "'").orElse("by the clock"),
          format.application(),
          words(lagCalendar));
    }
    int percent = dependency.lag().percent();
    if (percent != 0 && format == ExportFormat.MSPDI && !predecessorChanged) {
      return Duration.getInstance(percent, byClock ? TimeUnit.ELAPSED_PERCENT : TimeUnit.PERCENT);
    }
    if (percent != 0) {
      omissions.add(
          "The lag of %s is %d %% of the duration of its predecessor; it is written as the %d"
              + " minutes that come to",
          dependency, percent, minutes);
    }
    return byClock ? amounts.elapsed(minutes) : amounts.working(minutes);
  }

  /** A lag by the clock has units of its own in Microsoft Project. */
  private boolean isSaid(Dependency dependency, RelationshipLagCalendar lagCalendar) {
    return isCountedOn(lagCalendar, dependency)
        || (format == ExportFormat.MSPDI && calendar(dependency).isEmpty());
  }

  private boolean isCountedOn(RelationshipLagCalendar choice, Dependency dependency) {
    Optional<CalendarId> wanted = calendar(dependency);
    return switch (choice) {
      case SUCCESSOR -> wanted.equals(Optional.of(calendarOf(dependency.successor()).id()));
      case PREDECESSOR -> wanted.equals(Optional.of(calendarOf(dependency.predecessor()).id()));
      case PROJECT_DEFAULT -> wanted.equals(Optional.of(network.defaultCalendar().id()));
      case TWENTY_FOUR_HOUR -> wanted.isEmpty();
    };
  }

  private static String words(RelationshipLagCalendar choice) {
    return switch (choice) {
      case SUCCESSOR -> "on that of the successor";
      case PREDECESSOR -> "on that of the predecessor";
      case PROJECT_DEFAULT -> "on that of the project";
      case TWENTY_FOUR_HOUR -> "by the clock";
    };
  }

  /** The calendar that counts a lag; none when the clock does. */
  private Optional<CalendarId> calendar(Dependency dependency) {
    Lag lag = dependency.lag();
    if (lag.percent() != 0
        && ExportedWork.isPlannedByClock(network.element(dependency.predecessor()))) {
      return Optional.empty(); // a share of elapsed time is elapsed time
    }
    return switch (lag.counting()) {
      case SUCCESSOR -> Optional.of(calendarOf(dependency.successor()).id());
      case PREDECESSOR -> Optional.of(calendarOf(dependency.predecessor()).id());
      case PROJECT -> Optional.of(network.defaultCalendar().id());
      case NAMED -> lag.calendar();
      case ELAPSED -> Optional.empty();
    };
  }

  private long minutes(Dependency dependency) {
    Lag lag = dependency.lag();
    if (lag.percent() == 0) {
      return lag.duration().toMinutes(perDay(calendar(dependency)));
    }
    if (!(network.element(dependency.predecessor()) instanceof Activity activity)) {
      return 0;
    }
    long planned =
        activity.duration().toMinutes(perDay(Optional.of(calendarOf(activity.id()).id())));
    return Math.floorDiv(2 * planned * lag.percent() + 100, 200L);
  }

  private int perDay(Optional<CalendarId> calendar) {
    return calendar
        .map(network.calendars()::get)
        .map(each -> Math.toIntExact(each.standardDay().toMinutes()))
        .orElse(1);
  }

  private WorkCalendar calendarOf(ActivityId id) {
    return network.calendarOf(network.element(id));
  }
}
