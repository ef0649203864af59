package org.daopai.metrics.delivery;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.ActivityId;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.schedule.Baseline;
import org.immutables.value.Value;

/**
 * The milestones of a scope, each with the date agreed in one baseline.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class MilestoneRecords implements Serializable {

  MilestoneRecords() {}

  /** The project, area or unit they are of. */
  public abstract String scope();

  /** How the baseline is called that the due dates are from; not blank, for results name it. */
  public abstract String baseline();

  /** The milestones, each once. */
  public abstract List<MilestoneRecord> milestones();

  @Value.Check
  void check() {
    if (baseline().isBlank()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          scope(),
          "The baseline of the milestones of '%s' has no name; name it, for every result does",
          scope());
    }
    Set<ActivityId> seen = new HashSet<>();
    for (MilestoneRecord milestone : milestones()) {
      if (!seen.add(milestone.id())) {
        throw InvalidInputException.of(
            InputFault.Code.DUPLICATE_ID,
            milestone.id(),
            "The milestones of '%s' hold '%s' twice; each milestone is there once",
            scope(),
            milestone.id());
      }
    }
  }

  /** Starts from nothing. */
  public static MilestoneRecordsBuilder builder() {
    return new MilestoneRecordsBuilder();
  }

  /**
   * The milestones of a network, due as the baseline says and reached as the network's progress
   * says, which is taken to be recorded on the day.
   *
   * <p>An instant at 00:00 belongs to the day before where something ends and to the day it begins
   * where something starts. So a start milestone is due on the day of its agreed instant; it was
   * reached on the day of its actual start if that is told, and otherwise on the day that ends with
   * its actual finish.
   *
   * <p>A milestone that the baseline does not have has no due date. What the baseline has and the
   * network no longer has is not there: a baseline does not tell milestones from activities.
   *
   * @param scope the project, area or unit they are of
   * @throws InvalidInputException if the name of the baseline is blank
   */
  public static MilestoneRecords of(String scope, Baseline baseline, ProjectNetwork network) {
    MilestoneRecordsBuilder records = builder().scope(scope).baseline(baseline.name());
    for (NetworkElement element : network.elements()) {
      if (element instanceof Milestone milestone) {
        records.addMilestone(record(milestone, baseline, network));
      }
    }
    return records.build();
  }

  private static MilestoneRecord record(
      Milestone milestone, Baseline baseline, ProjectNetwork network) {
    return MilestoneRecord.builder()
        .id(milestone.id())
        .due(baseline.finishOf(milestone.id()).map(agreed -> dueDate(milestone, agreed)))
        .reached(
            Optional.ofNullable(network.progress().get(milestone.id()))
                .flatMap(progress -> reachedDate(milestone, progress)))
        .build();
  }

  private static Optional<LocalDate> reachedDate(Milestone milestone, Progress progress) {
    boolean begins = milestone.kind() == Milestone.Kind.START && progress.actualStart().isPresent();
    return begins
        ? progress.actualStart().map(LocalDateTime::toLocalDate)
        : progress.actualFinish().map(CivilTime::inclusiveEnd);
  }

  private static LocalDate dueDate(Milestone milestone, LocalDateTime agreed) {
    return milestone.kind() == Milestone.Kind.START
        ? agreed.toLocalDate()
        : CivilTime.inclusiveEnd(agreed);
  }
}
