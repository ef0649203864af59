package org.daopai.examples.conformance;

import java.time.LocalDateTime;
import java.util.Optional;
import org.daopai.model.calendar.WorkDuration;

/** A task of a case as the application knew it before it planned. */
final class CaseTask {

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

  /** Working or elapsed minutes; nothing where the file says nothing. */
  WorkDuration duration() {
    return amount("durationMinutes").orElse(WorkDuration.ZERO);
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

  String constraintType() {
    return object.optionalText("constraintType").orElse("AS_SOON_AS_POSSIBLE");
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

  Optional<LocalDateTime> actualFinish() {
    return object.dateTime("actualFinish");
  }

  /** Up to when it is done. */
  Optional<LocalDateTime> stop() {
    return object.dateTime("stop");
  }

  boolean isSplit() {
    return object.size("splits") > 0;
  }

  boolean hasLevelingDelay() {
    return object.number("levelingDelayMinutes").filter(minutes -> minutes != 0).isPresent();
  }
}
