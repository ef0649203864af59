package org.daopai.examples.conformance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daopai.model.DateConstraint;
import org.daopai.model.Lag;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * How a project was told to be planned, in the schedule options of Primavera P6.
 *
 * @param lagCounting whose calendar counts a lag
 * @param progressOverridesLogic whether work that has started goes on whatever its predecessors do
 * @param schedulesByActualDates whether progress is scheduled by actual dates
 * @param countsLagsFromEarlyStart whether a lag from the start of work under way counts from where
 *     the rest of it starts early, by what is left of it; from the actual start otherwise
 * @param usesExpectedFinishes whether a finish that is expected says how much work remains
 * @param ignoresOtherProjects whether dates that other projects impose are left aside
 * @param makesOpenEndsCritical whether what nothing follows has no float
 * @param totalFloat which float is the total one: {@code START_SLACK}, {@code FINISH_SLACK} or the
 *     smaller of the two
 */
record PrimaveraOptions(
    Lag.Counting lagCounting,
    boolean progressOverridesLogic,
    boolean schedulesByActualDates,
    boolean countsLagsFromEarlyStart,
    boolean usesExpectedFinishes,
    boolean ignoresOtherProjects,
    boolean makesOpenEndsCritical,
    String totalFloat) {

  private static final PrimaveraOptions DEFAULT =
      new PrimaveraOptions(
          Lag.Counting.PREDECESSOR, false, false, true, false, false, false, "SMALLEST_SLACK");

  /** Those of a case; the defaults of Primavera P6 where it has none. */
  static PrimaveraOptions of(CaseInput input) {
    return input.primaveraOptions().map(PrimaveraOptions::of).orElse(DEFAULT);
  }

  private static PrimaveraOptions of(CaseObject options) {
    return new PrimaveraOptions(
        lagCounting(options.optionalText("relationshipLagCalendar").orElse("")),
        options
            .optionalText("schedulingProgressedActivities")
            .filter("PROGRESS_OVERRIDE"::equals)
            .isPresent(),
        options
            .optionalText("schedulingProgressedActivities")
            .filter("ACTUAL_DATES"::equals)
            .isPresent(),
        !options.has("computeStartToStartLagFromEarlyStart")
            || options.flag("computeStartToStartLagFromEarlyStart"),
        options.flag("useExpectedFinishDates"),
        options.flag("ignoreRelationshipsToAndFromOtherProjects"),
        options.flag("makeOpenEndedActivitiesCritical"),
        options.optionalText("totalSlackCalculationType").orElse(DEFAULT.totalFloat));
  }

  private static Lag.Counting lagCounting(String calendar) {
    return switch (calendar) {
      case "SUCCESSOR" -> Lag.Counting.SUCCESSOR;
      case "PROJECT_DEFAULT" -> Lag.Counting.PROJECT;
      case "TWENTY_FOUR_HOUR" -> Lag.Counting.ELAPSED;
      default -> DEFAULT.lagCounting;
    };
  }

  /** The late finish that another project imposes, where such dates are kept to. */
  Optional<LocalDateTime> externalLateFinish(CaseTask task) {
    return task.externalLateFinish().filter(at -> !ignoresOtherProjects);
  }

  /**
   * When work under way goes on: no earlier than it resumes, nor than another project lets it where
   * that binds what remains.
   */
  Optional<LocalDateTime> goesOn(CaseTask task) {
    Optional<LocalDateTime> imposed =
        task.externalEarlyStart().filter(at -> !ignoresOtherProjects && !progressOverridesLogic);
    return Stream.of(task.resume(), imposed)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** The date constraints of a task: both of its own, and those of other projects. */
  List<DateConstraint> constraints(CaseTask task) {
    List<DateConstraint> constraints = new ArrayList<>();
    CaseConstraints.constraint(task, true).ifPresent(constraints::add);
    CaseConstraints.secondaryConstraint(task).ifPresent(constraints::add);
    if (!ignoresOtherProjects) {
      task.externalEarlyStart()
          .map(DateConstraint::startNotEarlierThan)
          .ifPresent(constraints::add);
    }
    externalLateFinish(task).map(DateConstraint::finishNotLaterThan).ifPresent(constraints::add);
    return constraints;
  }

  /** Whether a finish that is expected says how much of a task remains. */
  boolean isExpected(CaseTask task) {
    return usesExpectedFinishes && task.expectedFinish().isPresent() && !task.hasFinished();
  }

  /** The float that this project calls the total one, of that at the start and at the finish. */
  Duration totalFloat(Duration start, Duration finish) {
    return switch (totalFloat) {
      case "START_SLACK" -> start;
      case "FINISH_SLACK" -> finish;
      default -> start.compareTo(finish) < 0 ? start : finish;
    };
  }

  /** The float that this project calls the total one. */
  Optional<Duration> totalFloat(ScheduledActivity activity) {
    return switch (totalFloat) {
      case "START_SLACK" -> activity.startFloat();
      case "FINISH_SLACK" -> activity.finishFloat();
      default -> activity.totalFloat();
    };
  }
}
