package org.daopai.scheduling.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.calendar.WorkingDays;
import org.mpxj.ProjectCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The next start of work from any minute, beside MPXJ's, and what it costs to lay a calendar out
 * over thirty years.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SnapBenchmark {

  private static final LocalDate FROM = LocalDate.of(2008, 1, 1);
  private static final LocalDate TO = LocalDate.of(2038, 1, 1);
  private static final int QUESTIONS = 1024;

  private final WorkCalendar calendar = ChinaCalendars.administrative();
  private final WorkCalendar site =
      calendar
          .union(WorkCalendar.everyDay("weekends"))
          .restricted(Season.from("11-01").to("03-31"), 40);
  private final WorkTimeline timeline = calendar.timeline(FROM, TO);
  private final ProjectCalendar mpxj = Peers.mpxj(calendar, FROM, TO);
  private final LocalDateTime[] instants = new LocalDateTime[QUESTIONS];
  private final int[] minutes = new int[QUESTIONS];
  private int next;

  /** Asks the questions once and checks the answers against each other. */
  @Setup
  public void setUp() {
    SplittableRandom random = new SplittableRandom(20_080_101);
    for (int i = 0; i < QUESTIONS; i++) {
      instants[i] = FROM.plusDays(random.nextInt(6_000)).atTime(random.nextInt(24), 30);
      minutes[i] = CivilTime.toMinute("a question", instants[i]);
      LocalDateTime other = mpxj.getNextWorkStart(instants[i]);
      if (!timeline.nextStart(instants[i]).equals(other)) {
        throw new IllegalStateException(
            "From "
                + instants[i]
                + " MPXJ answers "
                + other
                + ", not "
                + timeline.nextStart(instants[i]));
      }
    }
  }

  private int question() {
    next = (next + 1) & (QUESTIONS - 1);
    return next;
  }

  /** The next start, date-times in and out. */
  @Benchmark
  public LocalDateTime nextStart() {
    return timeline.nextStart(instants[question()]);
  }

  /** The next start, minutes in and out. */
  @Benchmark
  public int nextStartAsInt() {
    return timeline.startOf(timeline.rankOf(minutes[question()]));
  }

  /** The next start, by MPXJ. */
  @Benchmark
  public LocalDateTime nextStartByMpxj() {
    return mpxj.getNextWorkStart(instants[question()]);
  }

  /** Thirty years of an office laid out in minutes. */
  @Benchmark
  public WorkTimeline layOutAnOffice() {
    return calendar.timeline(FROM, TO);
  }

  /** Thirty years of a site laid out in minutes: two calendars united, winter restricted. */
  @Benchmark
  public WorkTimeline layOutASite() {
    return site.timeline(FROM, TO);
  }

  /** Three hundred years of an office's working days, its copy included. */
  @Benchmark
  public WorkingDays workingDaysOfAnOffice() {
    return calendar.withVersion("").workingDays();
  }
}
