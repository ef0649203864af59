package org.daopai.scheduling.internal;

import java.time.LocalDate;
import java.util.List;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.HorizonException;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;

/**
 * The days to lay calendars out over. How far a plan reaches is known only once it is made, so the
 * first guess is some years around the dates given, and each further one four times as wide, up to
 * all days that can be planned.
 */
final class Horizons {

  private static final int FIRST_MARGIN_YEARS = 4;
  private static final int WIDENING = 4;

  /*
   * A circle that has not come to rest in so many years does not: weeks and seasons come back to the same dates after 28
   * years (of 146,097 days in 400 years, but for a century without a leap day in between).
   */
  private static final int FAR_YEARS = 30;

  static final int FIRST_MINUTE =
      Math.toIntExact(CivilTime.FIRST_DAY.toEpochDay() * Shift.MINUTES_PER_DAY);
  static final int LAST_MINUTE =
      Math.toIntExact(CivilTime.END.toEpochDay() * Shift.MINUTES_PER_DAY);

  private final LocalDate first;
  private final LocalDate last;
  private int years = FIRST_MARGIN_YEARS;

  Horizons(CompiledNetwork net, DataDate dataDate) {
    int least = CivilTime.toMinute("The data date", dataDate.instant());
    int greatest = least;
    for (int a = 0; a < net.size; a++) {
      if (net.state[a] == CompiledNetwork.STARTED || net.state[a] == CompiledNetwork.FINISHED) {
        least = Math.min(least, net.actualStart[a]);
      }
    }
    for (int k = 0; k < net.constraintFirst[net.size]; k++) {
      least = Math.min(least, net.constraintAt[k]);
      greatest = Math.max(greatest, net.constraintAt[k]);
    }
    for (int at : net.hammockStart.values()) {
      least = Math.min(least, at);
    }
    for (int at : net.resumes.values()) {
      greatest = Math.max(greatest, at);
    }
    for (int at : net.expectedFinish.values()) {
      greatest = Math.max(greatest, at);
    }
    for (Deadline deadline : net.network.deadlines()) {
      int due = CivilTime.toMinute("Deadline '" + deadline.id() + "'", deadline.due());
      least = Math.min(least, due);
      greatest = Math.max(greatest, due);
    }
    first = CivilTime.toDateTime(least).toLocalDate();
    last = CivilTime.toDateTime(greatest).toLocalDate();
  }

  /**
   * Positions of the clock have no timeline to leave; they end with the years that can be planned.
   */
  static void check(int timeline, int rank) {
    if (timeline == Timelines.CLOCK && (rank < FIRST_MINUTE || rank > LAST_MINUTE)) {
      throw tooFar();
    }
  }

  /** Whether calendars are laid out over all of the present guess. */
  boolean isWithin(Timelines timelines) {
    return timelines.covers(from(), to());
  }

  /** Lays the calendars out over the present guess. */
  Timelines layOut(List<WorkCalendar> calendars) {
    return Timelines.of(calendars, from(), to(), years >= FAR_YEARS || isAll());
  }

  /**
   * Widens the guess.
   *
   * @param left what was left
   * @throws InvalidInputException if it cannot be widened
   */
  void widen(HorizonException left) {
    if (!left.mayWiden()) {
      throw notAnnounced(left);
    }
    if (isAll()) {
      throw left.work() == 0 ? noWorkInReach(left) : notEnoughWorkInReach(left);
    }
    boolean isNearlyFar = years < FAR_YEARS && years * WIDENING > FAR_YEARS;
    years = isNearlyFar ? FAR_YEARS : years * WIDENING;
  }

  private boolean isAll() {
    return from().equals(CivilTime.FIRST_DAY) && to().equals(CivilTime.END);
  }

  private LocalDate from() {
    LocalDate from = first.minusYears(years);
    return from.isBefore(CivilTime.FIRST_DAY) ? CivilTime.FIRST_DAY : from;
  }

  private LocalDate to() {
    LocalDate to = last.plusYears(years);
    return to.isAfter(CivilTime.END) ? CivilTime.END : to;
  }

  /** The refusal of days that a calendar does not guess. */
  static InvalidInputException notAnnounced(HorizonException left) {
    return InvalidInputException.of(
        InputFault.Code.NOT_ANNOUNCED,
        left.calendar(),
        "The plan needs days of calendar '%s' beyond those announced, %s to %s, and the calendar"
            + " guesses none; add the notices of the years it needs, or let the calendar fall back"
            + " on the statutory days",
        left.calendar(),
        left.from(),
        left.to().minusDays(1));
  }

  private static InvalidInputException noWorkInReach(HorizonException left) {
    return InvalidInputException.of(
        InputFault.Code.NO_WORKING_TIME,
        left.calendar(),
        "Calendar '%s' has no working time in reach between %s and %s, the days that can be"
            + " planned; give it working time there, or plan less",
        left.calendar(),
        left.from(),
        left.to().minusDays(1));
  }

  private static InvalidInputException notEnoughWorkInReach(HorizonException left) {
    return InvalidInputException.of(
        InputFault.Code.DATE_OUT_OF_RANGE,
        left.calendar(),
        "The plan leaves the days that can be planned, %s to %s, on calendar '%s', which has %d"
            + " working minutes there; shorten durations and lags, or give nearer dates",
        left.from(),
        left.to().minusDays(1),
        left.calendar(),
        left.work());
  }

  private static InvalidInputException tooFar() {
    return InvalidInputException.of(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "plan",
        "The plan leaves the days that can be planned, %s to %s; shorten durations and lags, or"
            + " give nearer dates",
        CivilTime.FIRST_DAY,
        CivilTime.END.minusDays(1));
  }
}
