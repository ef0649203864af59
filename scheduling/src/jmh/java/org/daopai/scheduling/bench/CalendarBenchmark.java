package org.daopai.scheduling.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.calendar.WorkingDays;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Adding, counting and snapping on the office calendar of China, beside MPXJ's calendar and beside
 * stepping from day to day over sets of dates. All three are given the same holidays and the same
 * questions, and are checked to answer alike before anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CalendarBenchmark {

  private static final LocalDate FROM = LocalDate.of(2008, 1, 1);
  private static final LocalDate TO = LocalDate.of(2050, 1, 1);
  private static final int QUESTIONS = 1024;
  private static final int MINUTES_PER_DAY = 480;

  /** Working days to add or to count: a month, a quarter, two years, twenty years. */
  @Param({"20", "60", "500", "5000"})
  public int days;

  private final WorkCalendar calendar = ChinaCalendars.administrative();
  private final WorkingDays workingDays = calendar.workingDays();
  private final WorkTimeline timeline = calendar.timeline(FROM, TO);
  private final ProjectCalendar mpxj = Peers.mpxj(calendar, FROM, TO);
  private final Set<LocalDate> rests = new HashSet<>();
  private final Set<LocalDate> extras = new HashSet<>();

  private final LocalDate[] dates = new LocalDate[QUESTIONS];
  private final LocalDate[] laterDates = new LocalDate[QUESTIONS];
  private final LocalDateTime[] instants = new LocalDateTime[QUESTIONS];
  private final LocalDateTime[] laterInstants = new LocalDateTime[QUESTIONS];
  private final int[] epochDays = new int[QUESTIONS];
  private final int[] laterEpochDays = new int[QUESTIONS];
  private final int[] minutes = new int[QUESTIONS];
  private final int[] laterMinutes = new int[QUESTIONS];
  private int next;

  /** Asks the questions once and checks the answers against each other. */
  @Setup
  public void setUp() {
    for (LocalDate date = FROM; date.isBefore(TO); date = date.plusDays(1)) {
      boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      if (weekend && calendar.isWorkingDay(date)) {
        extras.add(date);
      } else if (!weekend && !calendar.isWorkingDay(date)) {
        rests.add(date);
      }
    }
    SplittableRandom random = new SplittableRandom(20_080_101);
    for (int i = 0; i < QUESTIONS; i++) {
      LocalDate date = calendar.nextOrSameWorkingDay(FROM.plusDays(random.nextInt(6_000)));
      dates[i] = date;
      laterDates[i] = calendar.plusWorkingDays(date, days);
      epochDays[i] = (int) date.toEpochDay();
      laterEpochDays[i] = (int) laterDates[i].toEpochDay();
      instants[i] = date.atTime(8 + random.nextInt(4), random.nextInt(60));
      laterInstants[i] = timeline.advance(instants[i], days * MINUTES_PER_DAY);
      minutes[i] = CivilTime.toMinute("a question", instants[i]);
      laterMinutes[i] = CivilTime.toMinute("an answer", laterInstants[i]);
    }
    for (int i = 0; i < QUESTIONS; i += 128) {
      next = i;
      check("stepping", laterDates[i], addDaysByStepping());
      next = i;
      check("counting by stepping", days, countDaysByStepping());
      next = i;
      check("MPXJ", laterInstants[i], addMinutesByMpxj());
      next = i;
      check("counting by MPXJ", days * (double) MINUTES_PER_DAY, countMinutesByMpxj());
    }
  }

  private static void check(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException(what + " answers " + found + ", not " + expected);
    }
  }

  private int question() {
    next = (next + 1) & (QUESTIONS - 1);
    return (next - 1) & (QUESTIONS - 1);
  }

  /** The n-th working day, dates in and out. */
  @Benchmark
  public LocalDate addDays() {
    return calendar.plusWorkingDays(dates[question()], days);
  }

  /** The n-th working day, numbers in and out. */
  @Benchmark
  public int addDaysAsInt() {
    return workingDays.plus(epochDays[question()], days);
  }

  /** The n-th working day, by looking at each. */
  @Benchmark
  public LocalDate addDaysByStepping() {
    LocalDate date = dates[question()];
    for (int left = days; left > 0; ) {
      date = date.plusDays(1);
      left -= isWorked(date) ? 1 : 0;
    }
    return date;
  }

  /** Working days between two dates. */
  @Benchmark
  public int countDays() {
    int i = question();
    return calendar.workingDaysAfter(dates[i], laterDates[i]);
  }

  /** Working days between two numbers of days. */
  @Benchmark
  public int countDaysAsInt() {
    int i = question();
    return workingDays.count(epochDays[i] + 1, laterEpochDays[i] + 1);
  }

  /** Working days between two dates, by looking at each. */
  @Benchmark
  public int countDaysByStepping() {
    int i = question();
    int counted = 0;
    for (LocalDate date = dates[i]; date.isBefore(laterDates[i]); ) {
      date = date.plusDays(1);
      counted += isWorked(date) ? 1 : 0;
    }
    return counted;
  }

  private boolean isWorked(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        ? !rests.contains(date)
        : extras.contains(date);
  }

  /** When so much work ends, date-times in and out. */
  @Benchmark
  public LocalDateTime addMinutes() {
    return timeline.advance(instants[question()], days * MINUTES_PER_DAY);
  }

  /** When so much work ends, minutes in and out. */
  @Benchmark
  public int addMinutesAsInt() {
    return timeline.finishOf(timeline.rankOf(minutes[question()]) + days * MINUTES_PER_DAY);
  }

  /** When so much work ends, by MPXJ. */
  @Benchmark
  public LocalDateTime addMinutesByMpxj() {
    return mpxj.getDate(
        instants[question()], Duration.getInstance(days * MINUTES_PER_DAY, TimeUnit.MINUTES));
  }

  /** Working minutes between two date-times. */
  @Benchmark
  public int countMinutes() {
    int i = question();
    return timeline.workBetween(instants[i], laterInstants[i]);
  }

  /** Working minutes between two minutes. */
  @Benchmark
  public int countMinutesAsInt() {
    int i = question();
    return timeline.rankOf(laterMinutes[i]) - timeline.rankOf(minutes[i]);
  }

  /** Working minutes between two date-times, by MPXJ. */
  @Benchmark
  public double countMinutesByMpxj() {
    int i = question();
    return mpxj.getWork(instants[i], laterInstants[i], TimeUnit.MINUTES).getDuration();
  }
}
