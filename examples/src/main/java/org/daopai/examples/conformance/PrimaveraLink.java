package org.daopai.examples.conformance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daopai.model.Lag;

/**
 * A relation of a case of Primavera P6, read for what is planned after everything else: from which
 * end to which, and by how much time of which calendar.
 */
final class PrimaveraLink {

  private final CaseTask predecessor;
  private final CaseTask successor;
  private final boolean leavesStart;
  private final boolean boundsStart;
  private final boolean byClock;
  private final long lag;
  private final String calendar;
  private final CaseCalendars calendars;

  private PrimaveraLink(
      CaseObject relation,
      CaseTask predecessor,
      CaseTask successor,
      Lag.Counting counting,
      CaseCalendars calendars) {
    String type = relation.text("type");
    this.predecessor = predecessor;
    this.successor = successor;
    this.calendars = calendars;
    leavesStart = type.startsWith("S");
    boundsStart = type.endsWith("S");
    lag = relation.minutes("lagMinutes").orElse(0L);
    byClock = counting == Lag.Counting.ELAPSED || relation.text("lagUnit").startsWith("ELAPSED");
    calendar =
        switch (counting) {
          case SUCCESSOR -> successor.effectiveCalendar();
          case PROJECT -> calendars.standard().id().value();
          case PREDECESSOR, NAMED, ELAPSED -> predecessor.effectiveCalendar();
        };
  }

  /** The relations of a case, but those of what it does not have. */
  static List<PrimaveraLink> of(
      List<CaseObject> relations, TaskTree tree, Lag.Counting counting, CaseCalendars calendars) {
    return relations.stream()
        .flatMap(relation -> of(relation, tree, counting, calendars).stream())
        .toList();
  }

  private static Optional<PrimaveraLink> of(
      CaseObject relation, TaskTree tree, Lag.Counting counting, CaseCalendars calendars) {
    Optional<CaseTask> from = tree.task(relation.text("pred"));
    Optional<CaseTask> to = tree.task(relation.text("succ"));
    return from.isPresent() && to.isPresent()
        ? Optional.of(new PrimaveraLink(relation, from.get(), to.get(), counting, calendars))
        : Optional.empty();
  }

  CaseTask predecessor() {
    return predecessor;
  }

  CaseTask successor() {
    return successor;
  }

  /** Both ends. */
  Stream<CaseTask> tasks() {
    return Stream.of(predecessor, successor);
  }

  /** Whether it leaves the start of the predecessor; its finish otherwise. */
  boolean leavesStart() {
    return leavesStart;
  }

  /** Whether it leads to the start of the successor; to its finish otherwise. */
  boolean boundsStart() {
    return boundsStart;
  }

  /** Where it leads from an end of the predecessor. */
  LocalDateTime forward(LocalDateTime at) {
    return shifted(at, lag);
  }

  /** Where it leads back from an end of the successor. */
  LocalDateTime back(LocalDateTime at) {
    return shifted(at, -lag);
  }

  /**
   * Where it leads back from an end of the successor with what is left of its lag at the data date,
   * after an end of the predecessor that has happened. Nothing is left of a lead.
   */
  LocalDateTime backByTheRest(LocalDateTime at, LocalDateTime happened, LocalDateTime dataDate) {
    long gone =
        byClock
            ? Math.max(0, Duration.between(happened, dataDate).toMinutes())
            : calendars.workBetween(calendar, happened, dataDate);
    return shifted(at, -Math.max(0, lag - gone));
  }

  private LocalDateTime shifted(LocalDateTime at, long minutes) {
    return byClock ? at.plusMinutes(minutes) : calendars.shifted(calendar, at, minutes);
  }
}
