package org.daopai.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkDuration;
import org.immutables.value.Value;

/**
 * What has happened to one activity or milestone. Actual dates stand, also on rest days and against
 * the dependencies.
 *
 * <p>Finished: it has an actual finish. Where the actual start is not told, it is taken to be the
 * duration before the finish. Started: it has an actual start and no finish; what remains is told,
 * or is the duration less the working time from the actual start to the data date, at least
 * nothing.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Progress implements Serializable {

  Progress() {}

  /** What it is the progress of. */
  public abstract ActivityId activity();

  /** When it started. */
  public abstract Optional<LocalDateTime> actualStart();

  /** When it finished; empty while it is under way. */
  public abstract Optional<LocalDateTime> actualFinish();

  /** How much work remains at the data date; only while it is under way. */
  public abstract Optional<WorkDuration> remaining();

  /**
   * When work that is suspended goes on; it may lie after the data date. What remains is not worked
   * on before. Only while it is under way.
   */
  public abstract Optional<LocalDateTime> resumes();

  @Value.Check
  void check() {
    if (actualStart().isEmpty() && actualFinish().isEmpty()) {
      throw invalid(
          "Progress of '%s' has no actual date; give an actual start, an actual finish, or both");
    }
    if (actualFinish().isPresent() && remaining().isPresent()) {
      throw invalid("Progress of '%s' is finished and has work remaining; give one or the other");
    }
    if (actualStart().isPresent()
        && actualFinish().isPresent()
        && actualFinish().get().isBefore(actualStart().get())) {
      throw invalid(
          "Progress of '%s' finishes before it starts; the actual finish is at or after the actual start");
    }
    if (remaining().isPresent() && remaining().get().isNegative()) {
      throw invalid("Progress of '%s' has less than nothing remaining; give 0 or more");
    }
    if (actualFinish().isPresent() && resumes().isPresent()) {
      throw invalid("Progress of '%s' is finished and resumes; give one or the other");
    }
    remaining()
        .ifPresent(
            duration ->
                NetworkChecks.checkLength(
                    "What remains of '" + activity() + "'", activity(), duration));
  }

  /** Whether it is finished; under way otherwise. */
  public boolean isFinished() {
    return actualFinish().isPresent();
  }

  /** Starts a record from nothing. */
  public static ProgressBuilder builder() {
    return new ProgressBuilder();
  }

  /** Started in the morning of a day; what remains follows from the data date. */
  public static Progress started(String activity, LocalDate firstDay) {
    return builder().activity(ActivityId.of(activity)).actualStart(firstDay.atStartOfDay()).build();
  }

  /** Started at an instant, with that much work remaining at the data date. */
  public static Progress started(String activity, LocalDateTime at, WorkDuration remaining) {
    return builder().activity(ActivityId.of(activity)).actualStart(at).remaining(remaining).build();
  }

  /** Finished, or reached, by the end of a day. */
  public static Progress finished(String activity, LocalDate lastDay) {
    return builder()
        .activity(ActivityId.of(activity))
        .actualFinish(CivilTime.endOf(lastDay))
        .build();
  }

  /** Finished, from one instant to another. */
  public static Progress finished(String activity, LocalDateTime from, LocalDateTime to) {
    return builder().activity(ActivityId.of(activity)).actualStart(from).actualFinish(to).build();
  }

  private InvalidInputException invalid(String sentence) {
    return new InvalidInputException(
        InputFault.Code.INVALID_PROGRESS,
        activity().value(),
        sentence.replace("%s", activity().value()));
  }
}
