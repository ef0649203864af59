package org.daopai.model.schedule;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.immutables.value.Value;

/**
 * The dates of a phase, rolled up from the activities and milestones in it and in the phases it
 * holds. A phase that holds nothing has no dates.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class PhaseDates implements Serializable {

  PhaseDates() {}

  /** The phase. */
  public abstract PhaseId phase();

  /** The first early start. */
  public abstract Optional<LocalDateTime> earlyStart();

  /** The last early finish. */
  public abstract Optional<LocalDateTime> earlyFinish();

  /** The first late start of those that have any. */
  public abstract Optional<LocalDateTime> lateStart();

  /** The last late finish of those that have any. */
  public abstract Optional<LocalDateTime> lateFinish();

  /** The least total float of those that have any. */
  public abstract Optional<Duration> totalFloat();

  static PhaseDates of(Schedule schedule, PhaseId id) {
    Map<PhaseId, Phase> phases = new HashMap<>();
    schedule.network().phases().forEach(phase -> phases.put(phase.id(), phase));
    if (!phases.containsKey(id)) {
      throw InvalidInputException.of(
          InputFault.Code.UNKNOWN_REFERENCE,
          id,
          "The network has no phase '%s'; it has %s",
          id,
          schedule.network().phases().stream().map(Phase::id).toList());
    }
    List<ScheduledActivity> members =
        schedule.activities().stream().filter(activity -> isIn(activity, id, phases)).toList();
    return new PhaseDatesBuilder()
        .phase(id)
        .earlyStart(
            members.stream().map(ScheduledActivity::earlyStart).min(Comparator.naturalOrder()))
        .earlyFinish(
            members.stream().map(ScheduledActivity::earlyFinish).max(Comparator.naturalOrder()))
        .lateStart(
            members.stream().flatMap(m -> m.lateStart().stream()).min(Comparator.naturalOrder()))
        .lateFinish(
            members.stream().flatMap(m -> m.lateFinish().stream()).max(Comparator.naturalOrder()))
        .totalFloat(
            members.stream().flatMap(m -> m.totalFloat().stream()).min(Comparator.naturalOrder()))
        .build();
  }

  private static boolean isIn(ScheduledActivity activity, PhaseId id, Map<PhaseId, Phase> phases) {
    Optional<PhaseId> at = activity.element().phase();
    while (at.isPresent()) {
      if (at.get().equals(id)) {
        return true;
      }
      at = Optional.ofNullable(phases.get(at.get())).flatMap(Phase::parent);
    }
    return false;
  }
}
