package org.daopai.model.limit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.daopai.model.base.Citation;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.WorkCalendar;
import org.immutables.value.Value;

/**
 * A limit of time set by law, promise or agreement, with the rules by which it is counted: {@code
 * TimeLimits.workingDays(20).from(accepted).due(office)}.
 *
 * <p>By default the day of the event is not counted (T8), months and years end on the corresponding
 * date or the last day of the month (T9), a last day of rest moves to the next working day (T10),
 * which ends at 24:00 (T11). Each of these rules can be replaced (T12).
 *
 * <p>The calendar says which days are working days: those that count, where the limit counts
 * working days, and those on which it can end. Give the calendar of the authority also to a limit
 * of calendar days, months or years.
 *
 * <p>The due date is never before the event, and never earlier for a later event or a greater
 * length; a limit of nothing is due on the day of the event, or the next working day.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class TimeLimit implements Serializable {

  /** Which day is the first that counts. */
  public enum StartRule {
    /** The day after the event (T8). */
    NEXT_DAY,
    /** The day of the event; months and years then end one day earlier. */
    SAME_DAY
  }

  /** What becomes of a last day on which nobody works. */
  public enum EndRule {
    /** It moves to the next working day, a make-up working day too (T10). */
    ROLL_FORWARD,
    /** It stays. */
    KEEP
  }

  /** Who set the limit. */
  public enum Basis {
    /** A law or regulation. */
    STATUTORY,
    /** The authority, by publishing a shorter one. */
    PROMISED,
    /** The parties, by contract. */
    AGREED
  }

  /** When on its last day a limit ends. */
  public enum Closing {
    /** At 24:00. */
    END_OF_DAY,
    /** When the last shift of the day ends, 24:00 at the latest; at 24:00 on a day of rest. */
    CLOSE_OF_BUSINESS
  }

  /** What follows when a limit is overdue. */
  public enum OverduePolicy {
    /** Nothing that is stated. */
    NONE,
    /** It is reported. */
    REPORT,
    /** What was applied for counts as approved. */
    DEEMED_APPROVED
  }

  /** Which event of a case starts the limit. */
  public enum RunsFrom {
    /** Acceptance of the application; ends with the decision. */
    ACCEPTANCE,
    /** Receipt of the application; ends with acceptance unless stated otherwise. */
    RECEIPT,
    /** The decision; ends with its delivery (T5). */
    DECISION,
    /**
     * An event outside of the case, such as a contract: such a limit is counted from its date
     * ({@link TimeLimit#from}), not against a {@link ClockLog}.
     */
    OTHER_EVENT;

    private EndsWith ordinaryEnd() {
      return switch (this) {
        case RECEIPT -> EndsWith.ACCEPTANCE;
        case DECISION -> EndsWith.DELIVERY;
        case ACCEPTANCE, OTHER_EVENT -> EndsWith.DECISION;
      };
    }
  }

  /** Which event of a case meets the limit. */
  public enum EndsWith {
    /** The application is accepted, or refused without acceptance. */
    ACCEPTANCE,
    /** The case is decided. */
    DECISION,
    /** The decision is delivered. */
    DELIVERY
  }

  TimeLimit() {}

  /** Its id in a set of rules; without one it cannot be a rule. */
  public abstract Optional<LimitId> id();

  /** How to call it; the id if nothing is said, or else the length. */
  @Value.Default
  public LocalizedName name() {
    return id().map(id -> LocalizedName.of(id.value()))
        .orElseGet(
            () -> LocalizedName.of(length().in(Locale.ENGLISH), length().in(Locale.CHINESE)));
  }

  /** How long it is. */
  public abstract LimitLength length();

  /** Which day counts first; the day after the event if nothing is said. */
  @Value.Default
  public StartRule startRule() {
    return StartRule.NEXT_DAY;
  }

  /** What becomes of a last day of rest; it moves on if nothing is said. */
  @Value.Default
  public EndRule endRule() {
    return EndRule.ROLL_FORWARD;
  }

  /** Who set it; the law if nothing is said. */
  @Value.Default
  public Basis basis() {
    return Basis.STATUTORY;
  }

  /** How far it can be extended; not at all if nothing is said. */
  public abstract Optional<ExtensionRight> extension();

  /** Who has to keep it. */
  public abstract Optional<LocalizedName> authority();

  /** Where it is written. */
  public abstract Optional<Citation> citation();

  /** When its last day ends; at 24:00 if nothing is said. */
  @Value.Default
  public Closing closing() {
    return Closing.END_OF_DAY;
  }

  /** What follows when it is overdue; nothing if nothing is said. */
  @Value.Default
  public OverduePolicy overdue() {
    return OverduePolicy.NONE;
  }

  /** What starts it; acceptance if nothing is said. */
  @Value.Default
  public RunsFrom runsFrom() {
    return RunsFrom.ACCEPTANCE;
  }

  /**
   * What meets it; if nothing is said, acceptance where it runs from receipt, delivery where it
   * runs from the decision, else the decision.
   */
  @Value.Default
  public EndsWith endsWith() {
    return runsFrom().ordinaryEnd();
  }

  /**
   * Within how many working days after receipt a correction must have been asked for; otherwise the
   * application counts as accepted on the day of receipt (T7). None if nothing is said.
   */
  public abstract OptionalInt deemedAcceptedAfter();

  @Value.Check
  void check() {
    boolean inOrder =
        switch (endsWith()) {
          case ACCEPTANCE -> runsFrom() == RunsFrom.RECEIPT;
          case DECISION -> runsFrom() != RunsFrom.DECISION;
          case DELIVERY -> true;
        };
    if (!inOrder) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          name(),
          "Limit '%s' runs from %s and ends with %s; it must end with something later",
          name(),
          runsFrom(),
          endsWith());
    }
    deemedAcceptedAfter().ifPresent(this::checkDeemed);
  }

  private void checkDeemed(int days) {
    int most = LimitUnit.WORKING_DAYS.most();
    if (days < 0 || days > most) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          name(),
          "Limit '%s' is deemed accepted after %d working days; 0 to %d can be counted",
          name(),
          days,
          most);
    }
    if (runsFrom() != RunsFrom.ACCEPTANCE) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          name(),
          "Limit '%s' runs from %s and is deemed accepted after %d working days; only one that runs"
              + " from ACCEPTANCE can be",
          name(),
          runsFrom(),
          days);
    }
  }

  /** Starts a limit from nothing. */
  public static TimeLimitBuilder builder() {
    return new TimeLimitBuilder();
  }

  /** How many days, months or years it has. */
  public int amount() {
    return length().amount();
  }

  /** What it counts. */
  public LimitUnit unit() {
    return length().unit();
  }

  /**
   * The limit running from an event.
   *
   * @throws InvalidInputException if the date lies outside 1900 to 2199
   */
  public StartedLimit from(LocalDate event) {
    return StartedLimit.of(this, event);
  }

  /**
   * When it ends that runs from an event, and why then.
   *
   * @throws InvalidInputException if a date lies outside 1900 to 2199, or a day is needed that the
   *     calendar does not know and does not guess
   */
  public DueDate dueFrom(LocalDate event, WorkCalendar calendar) {
    return from(event).dueDate(calendar);
  }

  /**
   * The latest event from which it is due on or before a date: {@code due(latestEvent(d)) <= d} and
   * {@code latestEvent(due(e)) >= e}. Costs O(log d) for d days that can be counted.
   *
   * @throws InvalidInputException if no event from 1900 on is early enough
   */
  public LocalDate latestEvent(LocalDate metBy, WorkCalendar calendar) {
    return LatestEvent.of(this, metBy, calendar);
  }

  /** The same with another id, which is its name as well. */
  public TimeLimit withId(String id) {
    return builder().from(this).id(LimitId.of(id)).name(LocalizedName.of(id)).build();
  }

  /** The same with another name. */
  public TimeLimit withName(LocalizedName name) {
    return builder().from(this).name(name).build();
  }

  /** The same of another length; where nobody named it, the name goes with the length. */
  public TimeLimit withLength(LimitLength length) {
    LocalizedName standard =
        LocalizedName.of(length().in(Locale.ENGLISH), length().in(Locale.CHINESE));
    return builder()
        .from(this)
        .length(length)
        .name(
            name().equals(standard)
                ? LocalizedName.of(length.in(Locale.ENGLISH), length.in(Locale.CHINESE))
                : name())
        .build();
  }

  /** The same, counting from that day. */
  public TimeLimit with(StartRule rule) {
    return builder().from(this).startRule(rule).build();
  }

  /** The same, ending by that rule. */
  public TimeLimit with(EndRule rule) {
    return builder().from(this).endRule(rule).build();
  }

  /** The same, set by those. */
  public TimeLimit with(Basis basis) {
    return builder().from(this).basis(basis).build();
  }

  /** The same, ending then on its last day. */
  public TimeLimit with(Closing closing) {
    return builder().from(this).closing(closing).build();
  }

  /** The same, with that consequence when overdue. */
  public TimeLimit with(OverduePolicy policy) {
    return builder().from(this).overdue(policy).build();
  }

  /** The same, started by that event and met by the one that belongs to it. */
  public TimeLimit with(RunsFrom event) {
    return builder().from(this).runsFrom(event).endsWith(event.ordinaryEnd()).build();
  }

  /** The same, met by that event. */
  public TimeLimit with(EndsWith event) {
    return builder().from(this).endsWith(event).build();
  }

  /** The same, written there. */
  public TimeLimit with(Citation citation) {
    return builder().from(this).citation(citation).build();
  }

  /** The same, which can be extended so many times, each time by so much at most. */
  public TimeLimit extendable(int amount, LimitUnit unit, int times) {
    return extendable(amount, unit, times, LocalizedName.of(""));
  }

  /** The same, which can be extended so many times by so much at most, on that condition. */
  public TimeLimit extendable(int amount, LimitUnit unit, int times, LocalizedName condition) {
    return builder()
        .from(this)
        .extension(new ExtensionRight(LimitLength.of(amount, unit), times, condition))
        .build();
  }

  /**
   * The same, of an application that counts as accepted on the day of receipt unless a correction
   * is asked for within so many working days (T7).
   */
  public TimeLimit deemedAcceptedAfter(int workingDays) {
    return builder().from(this).deemedAcceptedAfter(workingDays).build();
  }
}
