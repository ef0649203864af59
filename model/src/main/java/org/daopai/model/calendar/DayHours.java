package org.daopai.model.calendar;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * What each minute of a day counts, in percent: nothing where it is not worked, less than 100 in a
 * restricted season. The hours a day owns may reach into the next one.
 *
 * @param stretches minutes of equal percentage, sorted, disjoint, none of nothing, those that touch
 *     and are equal joined
 */
record DayHours(ImmutableList<Stretch> stretches) {

  static final DayHours REST = new DayHours(ImmutableList.of());

  private static final int DAY = Shift.MINUTES_PER_DAY;
  private static final int FULL = 100;

  /** Minutes {@code from} up to, not including, {@code to} of a day, 0 to 2880. */
  record Stretch(int from, int to, int percent) {}

  static DayHours of(List<Shift> shifts) {
    return new DayHours(
        shifts.stream()
            .map(shift -> new Stretch(shift.fromMinute(), shift.toMinute(), FULL))
            .collect(ImmutableList.toImmutableList()));
  }

  boolean isRest() {
    return stretches.isEmpty();
  }

  boolean reachesIntoNextDay() {
    return !isRest() && stretches.get(stretches.size() - 1).to() > DAY;
  }

  /** Minute by minute whatever the operator makes of the two percentages. */
  static DayHours combined(DayHours one, DayHours other, IntBinaryOperator operator) {
    TreeSet<Integer> cuts = new TreeSet<>();
    one.stretches.forEach(stretch -> cuts.addAll(List.of(stretch.from(), stretch.to())));
    other.stretches.forEach(stretch -> cuts.addAll(List.of(stretch.from(), stretch.to())));
    List<Stretch> combined = new ArrayList<>();
    int from = 0;
    for (int to : cuts) {
      if (from < to) {
        append(
            combined,
            new Stretch(from, to, operator.applyAsInt(one.percentAt(from), other.percentAt(from))));
      }
      from = to;
    }
    return new DayHours(ImmutableList.copyOf(combined));
  }

  private static void append(List<Stretch> stretches, Stretch next) {
    int last = stretches.size() - 1;
    if (next.percent() == 0) {
      return;
    }
    if (last >= 0
        && stretches.get(last).to() == next.from()
        && stretches.get(last).percent() == next.percent()) {
      stretches.set(last, new Stretch(stretches.get(last).from(), next.to(), next.percent()));
    } else {
      stretches.add(next);
    }
  }

  private int percentAt(int minute) {
    for (Stretch stretch : stretches) {
      if (stretch.from() <= minute && minute < stretch.to()) {
        return stretch.percent();
      }
    }
    return 0;
  }

  /** The same where no minute counts more than that. */
  DayHours restrictedTo(int percent) {
    return combined(this, REST, (own, none) -> Math.min(own, percent));
  }

  /** What is worked on the day itself, after a night that reached into it. */
  DayHours after(DayHours dayBefore) {
    return dayBefore.reachesIntoNextDay()
        ? combined(onItsDay(), dayBefore.tail(), Math::max)
        : onItsDay();
  }

  private DayHours onItsDay() {
    return reachesIntoNextDay() ? between(0, DAY) : this;
  }

  private DayHours tail() {
    return between(DAY, 2 * DAY);
  }

  private DayHours between(int begin, int end) {
    return new DayHours(
        stretches.stream()
            .filter(stretch -> stretch.from() < end && stretch.to() > begin)
            .map(
                stretch ->
                    new Stretch(
                        Math.max(stretch.from(), begin) - begin,
                        Math.min(stretch.to(), end) - begin,
                        stretch.percent()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The hours as shifts, whatever they count. */
  List<Shift> shifts() {
    List<Stretch> worked = new ArrayList<>();
    stretches.forEach(stretch -> append(worked, new Stretch(stretch.from(), stretch.to(), FULL)));
    return worked.stream().map(stretch -> new Shift(stretch.from(), stretch.to())).toList();
  }

  /** The least that any of its minutes counts; 100 on a day of rest. */
  int productivity() {
    return stretches.stream().mapToInt(Stretch::percent).min().orElse(FULL);
  }

  /**
   * The minutes of the day that count, in order. Of n minutes that count p percent each there are n
   * p / 100, rounded down, spread evenly from the first to the last.
   */
  short[] countedMinutes() {
    short[] counted = new short[DAY];
    int size = 0;
    for (int percent : stretches.stream().mapToInt(Stretch::percent).distinct().toArray()) {
      int[] minutes =
          stretches.stream()
              .filter(stretch -> stretch.percent() == percent)
              .flatMapToInt(stretch -> IntStream.range(stretch.from(), stretch.to()))
              .toArray();
      int count = minutes.length * percent / FULL;
      for (int k = 0; k < count; k++) {
        int at = count == 1 ? 0 : (int) ((long) k * (minutes.length - 1) / (count - 1));
        counted[size++] = (short) minutes[at];
      }
    }
    short[] sorted = Arrays.copyOf(counted, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
