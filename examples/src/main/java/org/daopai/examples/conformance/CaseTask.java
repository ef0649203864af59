package org.daopai.examples.conformance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daopai.model.calendar.WorkDuration;

/** A task of a case as the application knew it before it planned. */
final class CaseTask {

  static final String NO_CONSTRAINT = "AS_SOON_AS_POSSIBLE";
  static final String AS_LATE_AS_POSSIBLE = "AS_LATE_AS_POSSIBLE";

  private static final int MAX_SHOWN = 60;

  private final CaseObject object;

  CaseTask(CaseObject object) {
    this.object = object;
  }

  String id() {
    return object.text("id");
  }

  String name() {
    return object.optionalText("name").orElse("");
  }

  /** How a sentence calls it. */
  String label() {
    String name = name();
    String shown = name.length() > MAX_SHOWN ? name.substring(0, MAX_SHOWN) + "..." : name;
    return shown.isEmpty() ? "'" + id() + "'" : "'" + id() + "' (" + shown + ")";
  }

  Optional<String> parent() {
    return object.optionalText("parent");
  }

  boolean isSummary() {
    return object.flag("summary");
  }

  boolean isActive() {
    return object.flag("active");
  }

  boolean isManual() {
    return object.flag("manual");
  }

  boolean isExternal() {
    return object.flag("external");
  }

  /**
   * Working or elapsed minutes; nothing where the file says nothing, or less than nothing of what
   * is finished.
   */
  WorkDuration duration() {
    return amount("durationMinutes")
        .filter(duration -> !duration.isNegative() || !hasFinished())
        .orElse(WorkDuration.ZERO);
  }

  Optional<WorkDuration> remaining() {
    return amount("remainingDurationMinutes");
  }

  private Optional<WorkDuration> amount(String key) {
    boolean elapsed = object.flag("durationElapsed");
    return object
        .minutes(key)
        .map(
            minutes ->
                elapsed
                    ? WorkDuration.elapsedMinutes(minutes)
                    : WorkDuration.workingMinutes(minutes));
  }

  /** Whether its duration is not a whole number of minutes. */
  boolean isDurationRounded() {
    return object.number("durationMinutes").filter(m -> m != Math.rint(m)).isPresent();
  }

  /** Its own calendar, if it has one. */
  Optional<String> calendar() {
    return object.optionalText("calendarId");
  }

  /** The calendar that counts its time: its own or the project's. */
  String effectiveCalendar() {
    return object.text("effectiveCalendarId");
  }

  boolean ignoresResourceCalendars() {
    return object.flag("ignoreResourceCalendar");
  }

  /** The kind of activity that Primavera P6 takes it for; empty for other applications. */
  String activityType() {
    return object.optionalText("activityType").orElse("");
  }

  /** When it was placed to start by hand. */
  Optional<LocalDateTime> manualStart() {
    return object.dateTime("manualStart");
  }

  /** When it was placed to finish by hand. */
  Optional<LocalDateTime> manualFinish() {
    return object.dateTime("manualFinish");
  }

  /** Whether it has no duration of its own: level of effort, or a summary of the breakdown. */
  boolean takesSpanOfOthers() {
    return isLevelOfEffort() || isWorkBreakdownSummary();
  }

  /** Whether it is worked on the calendars of its resources. */
  boolean dependsOnResources() {
    return activityType().equals("RESOURCE_DEPENDENT");
  }

  /** Whether it lasts as long as what its relations join it to. */
  boolean isLevelOfEffort() {
    return activityType().equals("LEVEL_OF_EFFORT");
  }

  /** Whether it lasts as long as what lies beside it in the work breakdown. */
  boolean isWorkBreakdownSummary() {
    return activityType().equals("WBS_SUMMARY");
  }

  String constraintType() {
    return object.optionalText("constraintType").orElse(NO_CONSTRAINT);
  }

  /** Whether it is held to start on a date. */
  boolean mustStartOn() {
    return constraintType().equals("MUST_START_ON") && constraintDate().isPresent();
  }

  /** Whether it is held to finish on a date. */
  boolean mustFinishOn() {
    return constraintType().equals("MUST_FINISH_ON") && constraintDate().isPresent();
  }

  String secondaryConstraintType() {
    return object.optionalText("secondaryConstraintType").orElse(NO_CONSTRAINT);
  }

  Optional<LocalDateTime> secondaryConstraintDate() {
    return object.dateTime("secondaryConstraintDate");
  }

  /** A finish that was expected, from which its remaining duration follows. */
  Optional<LocalDateTime> expectedFinish() {
    return object.dateTime("expectedFinish");
  }

  /** An early start that another project imposes. */
  Optional<LocalDateTime> externalEarlyStart() {
    return object.dateTime("externalEarlyStart");
  }

  /** A late finish that another project imposes. */
  Optional<LocalDateTime> externalLateFinish() {
    return object.dateTime("externalLateFinish");
  }

  boolean hasStarted() {
    return actualStart().isPresent();
  }

  boolean hasFinished() {
    return actualFinish().isPresent();
  }

  /** Until when work under way has been done. */
  Optional<LocalDateTime> stop() {
    return object.dateTime("stop");
  }

  /** Whether its duration stands whatever its resources work. */
  boolean hasFixedDuration() {
    return object.optionalText("taskType").filter("FIXED_DURATION"::equals).isPresent();
  }

  /** From when on suspended work goes on. */
  Optional<LocalDateTime> resume() {
    return object.dateTime("resume");
  }

  Optional<LocalDateTime> constraintDate() {
    return object.dateTime("constraintDate");
  }

  Optional<LocalDateTime> deadline() {
    return object.dateTime("deadline");
  }

  Optional<LocalDateTime> actualStart() {
    return object.dateTime("actualStart");
  }

  /** A start milestone that has been reached is over. */
  Optional<LocalDateTime> actualFinish() {
    return object
        .dateTime("actualFinish")
        .or(() -> actualStart().filter(at -> activityType().equals("START_MILESTONE")));
  }

  boolean isSplit() {
    return object.has("splits");
  }

  /** The pieces in which it is worked, where it is interrupted: from and to, in order. */
  List<LocalDateTime[]> pieces() {
    return object.dateTimePairs("splits");
  }

  /**
   * By how much levelling has delayed it, working or elapsed minutes; less than nothing where it
   * was moved forward.
   */
  WorkDuration levelingDelay() {
    long minutes = object.minutes("levelingDelayMinutes").orElse(0L);
    return object.flag("levelingDelayElapsed")
        ? WorkDuration.elapsedMinutes(minutes)
        : WorkDuration.workingMinutes(minutes);
  }
}
