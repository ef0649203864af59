package org.daopai.model.limit;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.limit.CaseHistory.Objection;
import org.daopai.model.limit.ClockEvent.Outcome;
import org.daopai.model.limit.ClockEvent.Step;

/**
 * What happened to a case while time limits ran against it: {@code
 * ClockLog.receivedOn(d1).accepted(d2).paused(d5, "expert review").resumed(d9)}.
 *
 * <p>The state of the clock on a day is what all events of earlier days made of it; the day of an
 * event belongs to what came before. After acceptance on the 1st the 2nd is the first day that
 * counts (T8); paused on the 5th and resumed on the 9th, the 5th counts, the 6th to 9th do not, the
 * 10th does; the day of the decision counts. Several pauses at once stop the clock until the last
 * has ended.
 *
 * <p>A log grows at its end and forgets nothing: every event has its day and the day on which it
 * was recorded, and the days of recording never decrease, so that what was known on a day is a
 * beginning of the log. An event may be entered late; it takes its place by its day if all that
 * follows still can follow, and is refused otherwise. Events of one day stand in the order in which
 * they can follow one another, extensions by their length; entering them in another order makes no
 * difference to any reading. An event that is there already, on the same day, is not entered twice.
 *
 * <p>Each method that enters an event returns another log and throws {@link InvalidInputException}
 * if the event cannot stand where its day puts it; the sentence says why. Immutable and
 * thread-safe. Entering costs O(n) for n events.
 */
public final class ClockLog implements Serializable {

  private static final long serialVersionUID = 1;

  private final ImmutableList<ClockEntry> entries;
  private final ImmutableList<ClockEntry> byDay;

  private ClockLog(ImmutableList<ClockEntry> entries, ImmutableList<ClockEntry> byDay) {
    this.entries = entries;
    this.byDay = byDay;
  }

  /** Begins a log with the day on which the application came in. */
  public static ClockLog receivedOn(LocalDate date) {
    return receivedOn(date, date);
  }

  /** Begins a log with the day on which the application came in, and the day this was recorded. */
  public static ClockLog receivedOn(LocalDate date, LocalDate recorded) {
    ImmutableList<ClockEntry> first =
        ImmutableList.of(new ClockEntry(Step.RECEIVED, date, recorded));
    return new ClockLog(first, first);
  }

  /** The applicant was told what to correct. */
  public ClockLog correctionRequested(LocalDate date) {
    return append(ClockEntry.of(Step.CORRECTION_REQUESTED, date));
  }

  /** The corrections came in. */
  public ClockLog corrected(LocalDate date) {
    return append(ClockEntry.of(Step.CORRECTED, date));
  }

  /** The application was accepted. */
  public ClockLog accepted(LocalDate date) {
    return append(ClockEntry.of(Step.ACCEPTED, date));
  }

  /**
   * It was noted on that day that nobody had asked for corrections in time, so that the application
   * counts as accepted on the day of its receipt (T7).
   */
  public ClockLog deemedAccepted(LocalDate recorded) {
    return append(new ClockEntry(Step.DEEMED_ACCEPTED, entries.get(0).date(), recorded));
  }

  /** The clock was stopped, for a reason in words, by which the pause is known. */
  public ClockLog paused(LocalDate date, String reason) {
    return paused(date, Pause.of(reason));
  }

  /** A special procedure began (T6). */
  public ClockLog paused(LocalDate date, SpecialProcedure procedure) {
    return paused(date, Pause.of(procedure));
  }

  /** The clock was stopped. */
  public ClockLog paused(LocalDate date, Pause pause) {
    return append(ClockEntry.of(new ClockEvent.Paused(pause), date));
  }

  /**
   * The only pause that is open ended.
   *
   * @throws InvalidInputException also if none is open, or several are; the sentence names them
   */
  public ClockLog resumed(LocalDate date) {
    List<ClockEntry> open = CaseHistory.of(byDay).open();
    List<String> pauses =
        open.isEmpty() ? pausesEndedOn(date) : open.stream().map(ClockLog::pauseOf).toList();
    if (pauses.isEmpty()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          "resumed",
          "The clock is resumed on %s, but none of its pauses is open",
          date);
    }
    if (pauses.size() > 1) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          "resumed",
          "The clock is resumed on %s, but several of its pauses are open; say which of %s ended",
          date,
          pauses);
    }
    return resumed(date, pauses.get(0));
  }

  /** The pause of those words ended. */
  public ClockLog resumed(LocalDate date, String pause) {
    return append(ClockEntry.of(new ClockEvent.Resumed(pause), date));
  }

  /** A special procedure ended. */
  public ClockLog resumed(LocalDate date, SpecialProcedure procedure) {
    return resumed(date, procedure.words().text());
  }

  /**
   * The limit was extended; how much of it counts is up to the limit, see {@link LimitStanding}.
   */
  public ClockLog extended(LocalDate date, int amount, LimitUnit unit, String reason) {
    return append(
        ClockEntry.of(new ClockEvent.Extended(LimitLength.of(amount, unit), reason), date));
  }

  /** The case was decided. */
  public ClockLog decided(LocalDate date, Outcome outcome) {
    return append(ClockEntry.of(new ClockEvent.Decided(outcome), date));
  }

  /** The decision was delivered. */
  public ClockLog delivered(LocalDate date) {
    return append(ClockEntry.of(Step.DELIVERED, date));
  }

  /** The applicant withdrew. */
  public ClockLog withdrawn(LocalDate date) {
    return append(ClockEntry.of(Step.WITHDRAWN, date));
  }

  /**
   * Enters an event by its day, recorded on its day of recording.
   *
   * @return the log with the event; this log if it holds the event on that day already
   * @throws InvalidInputException if it was recorded before the last entry was, or cannot stand
   *     where its day puts it
   */
  public ClockLog append(ClockEntry entry) {
    boolean known =
        entries.stream()
            .anyMatch(
                other -> other.event().equals(entry.event()) && other.date().equals(entry.date()));
    if (known) {
      return this;
    }
    LocalDate lastRecorded = entries.get(entries.size() - 1).recorded();
    if (entry.recorded().isBefore(lastRecorded)) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          entry.event().words(),
          "Event %s was recorded on %s, but the log was last written on %s; what is entered late is recorded"
              + " on that day or later",
          entry,
          entry.recorded(),
          lastRecorded);
    }
    return new ClockLog(
        ImmutableList.<ClockEntry>builder().addAll(entries).add(entry).build(), placed(entry));
  }

  /** The entries by their day with one more, among those of its day the last where it can stand. */
  private ImmutableList<ClockEntry> placed(ClockEntry entry) {
    int last = byDay.size();
    while (last > 0 && byDay.get(last - 1).date().isAfter(entry.date())) {
      last--;
    }
    int place = last;
    while (true) {
      ImmutableList<ClockEntry> with = with(entry, place);
      if (CaseHistory.firstObjection(with).isEmpty()) {
        return with;
      }
      if (place == 0 || !byDay.get(place - 1).date().equals(entry.date())) {
        throw refusal(entry, CaseHistory.firstObjection(with(entry, last)).orElseThrow());
      }
      place--;
    }
  }

  private ImmutableList<ClockEntry> with(ClockEntry entry, int place) {
    return ImmutableList.<ClockEntry>builder()
        .addAll(byDay.subList(0, place))
        .add(entry)
        .addAll(byDay.subList(place, byDay.size()))
        .build();
  }

  private static InvalidInputException refusal(ClockEntry entry, Objection objection) {
    if (objection.entry().equals(entry)) {
      return InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          entry.event().words(),
          "Event %s cannot be entered: %s",
          entry,
          objection.reason());
    }
    return InvalidInputException.of(
        InputFault.Code.INVALID_VALUE,
        entry.event().words(),
        "Event %s cannot be entered: it collides with %s, before which then %s",
        entry,
        objection.entry(),
        objection.reason());
  }

  private List<String> pausesEndedOn(LocalDate date) {
    List<String> ended = new ArrayList<>();
    for (ClockEntry entry : byDay) {
      if (entry.event() instanceof ClockEvent.Resumed resumed && entry.date().equals(date)) {
        ended.add(resumed.pause());
      }
    }
    return ended;
  }

  private static String pauseOf(ClockEntry entry) {
    return entry.event() instanceof ClockEvent.Paused paused ? paused.pause().text() : "";
  }

  /** The entries as they were recorded; immutable. */
  public List<ClockEntry> entries() {
    return entries;
  }

  /** The entries by their day; immutable. */
  public List<ClockEntry> byDay() {
    return byDay;
  }

  /** The log as it was on a day: what had been recorded by then; empty if nothing had. */
  public Optional<ClockLog> knownAt(LocalDate day) {
    ImmutableList<ClockEntry> known = known(entries, day);
    return known.isEmpty() ? Optional.empty() : Optional.of(new ClockLog(known, known(byDay, day)));
  }

  private static ImmutableList<ClockEntry> known(List<ClockEntry> entries, LocalDate day) {
    return entries.stream()
        .filter(entry -> !entry.recorded().isAfter(day))
        .collect(ImmutableList.toImmutableList());
  }

  /** How the case stands at the end of a day, by all that is recorded. */
  public ClockReading asOf(LocalDate date) {
    return asOf(AsOf.on(date));
  }

  /**
   * How the case stands at the end of a day, by what was recorded by a day of knowledge.
   *
   * @throws InvalidInputException if the date lies outside 1900 to 2199
   */
  public ClockReading asOf(AsOf asOf) {
    LimitDays.check("The clock is read as of", asOf.date());
    return new ClockReading(
        byDay.stream()
            .filter(entry -> asOf.sees(entry.date(), entry.recorded()))
            .collect(ImmutableList.toImmutableList()),
        asOf);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClockLog log && entries.equals(log.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return "ClockLog" + byDay;
  }
}
