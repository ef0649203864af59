package org.daopai.model.limit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.base.AsOf;
import org.immutables.value.Value;

/**
 * How a case stands against a time limit at the end of a day; see {@link ClockReading}, which says
 * how the days are counted.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class LimitStanding implements Serializable {

  LimitStanding() {}

  static LimitStandingBuilder builder() {
    return new LimitStandingBuilder();
  }

  /** The limit. */
  public abstract TimeLimit limit();

  /** The day of the reading, and of its knowledge. */
  public abstract AsOf asOf();

  /** How the case stands; running where the limit deems it accepted. */
  public abstract ClockState state();

  /** The day of the event from which the limit runs; empty while it has not started. */
  public abstract Optional<LocalDate> startedOn();

  /**
   * Whether it runs from the day of receipt because nobody accepted the application or asked for
   * corrections in time, as {@link TimeLimit#deemedAcceptedAfter()} has it.
   */
  public abstract boolean isDeemedAccepted();

  /** The day of the event that ended the limit, after which nothing more is counted. */
  public abstract Optional<LocalDate> endedOn();

  /** The pauses that are open. */
  public abstract List<Pause> openPauses();

  /** The extensions that count, in the order they were granted. */
  public abstract List<LimitLength> extensions();

  /** The due date; empty while the limit has not started, or the clock stands with days left. */
  public abstract Optional<DueDate> due();

  /** How many days the clock has run, in the limit's unit. */
  public abstract int countedDays();

  /** How many days are left, in the limit's unit; negative when overdue. */
  public abstract int daysLeft();

  /** How many days have been counted since the due date. */
  public abstract int overdueDays();

  /** Whether the due date is over, and the limit was not met by then. */
  public abstract boolean isOverdue();

  /** Whether a day that was looked at is not announced yet, so that the figures may move (S12). */
  public abstract boolean isProvisional();

  /** The version of the calendar that counted; empty where nobody keeps versions. */
  public abstract String calendarVersion();

  /** What in the log does not go with the limit, in the order of the days. */
  public abstract List<ClockFinding> findings();

  /** What follows, by the limit, from how it stands: nothing unless it is overdue. */
  public TimeLimit.OverduePolicy consequence() {
    return isOverdue() ? limit().overdue() : TimeLimit.OverduePolicy.NONE;
  }

  /**
   * The standing as a sentence.
   *
   * @param language Chinese, or anything else for English
   */
  public String sentence(Locale language) {
    return LimitSentences.of(this, language);
  }

  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
