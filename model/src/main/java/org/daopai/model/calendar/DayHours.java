package org.daopai.model.calendar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The minutes that count of the hours that begin on a day; they may reach into the next one.
 *
 * @param minutes minutes of the day, 0 to 2879; never changed
 */
record DayHours(BitSet minutes) {

  static final DayHours REST = new DayHours(new BitSet());

  private static final int DAY = Shift.MINUTES_PER_DAY;
  private static final int FULL = 100;

  /** How the hours of two calendars are put together, on the first of them. */
  interface Operator {
    void apply(BitSet own, BitSet other);
  }

  static DayHours of(List<Shift> shifts) {
    BitSet minutes = new BitSet();
    shifts.forEach(shift -> minutes.set(shift.fromMinute(), shift.toMinute()));
    return new DayHours(minutes);
  }

  boolean isRest() {
    return minutes.isEmpty();
  }

  boolean reachesIntoNextDay() {
    return minutes.length() > DAY;
  }

  static DayHours combined(DayHours one, DayHours other, Operator operator) {
    BitSet minutes = (BitSet) one.minutes.clone();
    operator.apply(minutes, other.minutes);
    return new DayHours(minutes);
  }

  /**
   * What counts of them where only so many percent do: of n minutes n p / 100, rounded down but at
   * least one, spread evenly from the first to the last. Hours are restricted by the day on which
   * they begin, so that whatever happens to other days takes nothing from them and adds nothing.
   */
  DayHours restrictedTo(int percent) {
    if (percent == FULL || isRest()) {
      return this;
    }
    if (percent == 0) {
      return REST;
    }
    int[] worked = minutes.stream().toArray();
    int count = Math.max(1, worked.length * percent / FULL);
    BitSet counted = new BitSet();
    for (int k = 0; k < count; k++) {
      counted.set(worked[count == 1 ? 0 : (int) ((long) k * (worked.length - 1) / (count - 1))]);
    }
    return new DayHours(counted);
  }

  /** What counts on the day itself, after a night that reached into it. */
  DayHours after(DayHours dayBefore) {
    if (!reachesIntoNextDay() && !dayBefore.reachesIntoNextDay()) {
      return this;
    }
    BitSet onDay = minutes.get(0, DAY);
    onDay.or(dayBefore.minutes.get(DAY, 2 * DAY));
    return new DayHours(onDay);
  }

  /** The minutes as shifts. */
  List<Shift> shifts() {
    List<Shift> shifts = new ArrayList<>();
    for (int from = minutes.nextSetBit(0); from >= 0; ) {
      int to = minutes.nextClearBit(from);
      shifts.add(new Shift(from, to));
      from = minutes.nextSetBit(to);
    }
    return shifts;
  }

  /** The minutes in order; all lie on the day. */
  short[] inOrder() {
    short[] ordered = new short[minutes.cardinality()];
    int size = 0;
    for (int minute = minutes.nextSetBit(0); minute >= 0; ) {
      ordered[size++] = (short) minute;
      minute = minutes.nextSetBit(minute + 1);
    }
    return ordered;
  }
}
