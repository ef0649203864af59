package org.daopai.scheduling.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.Shift;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.OpenEnds;
import org.daopai.scheduling.PlanningConvention;
import org.daopai.scheduling.PreparedNetwork;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.bench.networks.LayeredNetworks;

/**
 * The planner beside both passes written by hand in C on the same arrays ({@code src/jmh/c}):
 * milliseconds, the median, of the passes and of planning a network once more after its data date
 * has changed, each as a ratio to the C sweeps for dates alone, and to those that go on to all that
 * a schedule holds, floats and just-in-time dates too. Fails if any date, driver, binding deadline
 * or float is another one. Wants a C compiler, {@code cc}, and a quiet machine.
 */
public final class SweepComparison {

  private static final int ROUNDS = 60;
  private static final long WARM_UP_NANOS = 4_000_000_000L;
  private static final long SEED = 20250106;
  private static final PlanningConvention BOUNDED = // as the passes are
      PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build();

  private final ProjectNetwork network;
  private final DataDate dataDate = LayeredNetworks.DATA_DATE;
  private final CompiledPasses passes;
  private final CompiledNetwork net;
  private final Timelines timelines;
  private int day;
  private int result; // asked for, so that nothing is left out for having none

  private SweepComparison(int size) {
    network = LayeredNetworks.of(size, SEED);
    passes = new CompiledPasses(network, dataDate);
    net = passes.net;
    timelines = passes.timelines;
  }

  /**
   * Compares.
   *
   * @param sizes activities and milestones of each network; 10,000, 100,000 and 1,000,000 if none
   */
  public static void main(String... sizes) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("sweep");
    Path sweep = folder.resolve("sweep");
    run("cc", "-O3", "-march=native", "-o", sweep.toString(), "src/jmh/c/sweep.c");
    System.out.println("seed " + SEED);
    System.out.println("planner,n,links,ms,ratio,ratio_with_floats");
    for (String size : sizes.length > 0 ? sizes : new String[] {"10000", "100000", "1000000"}) {
      Path file = folder.resolve("arrays");
      new SweepComparison(Integer.parseInt(size)).compare(sweep, file);
      Files.delete(file);
    }
    Files.delete(sweep);
    Files.delete(folder);
  }

  private void compare(Path sweep, Path file) throws IOException, InterruptedException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(out);
    }
    Scanner peer =
        new Scanner(run(sweep.toString(), file.toString(), String.valueOf(ROUNDS)))
            .useLocale(Locale.ROOT);
    double limit = peer.nextDouble();
    double limitWithFloats = peer.nextDouble();
    print("c-sweeps", limit, limit, limitWithFloats);
    print("c-floats", limitWithFloats, limit, limitWithFloats);
    print("daopai-passes", median(() -> late(early()).startRank.length), limit, limitWithFloats);
    PreparedNetwork prepared = ReversePlanner.with(BOUNDED).prepare(network);
    print("daopai-replan", median(() -> replan(prepared)), limit, limitWithFloats);
    ForwardPass early = early();
    int hash = hash(early, late(early));
    if (hash != peer.nextInt()) {
      throw new IllegalStateException("The C sweeps give other dates than the passes");
    }
    if (hash(prepared.plan(dataDate)) != peer.nextInt()) {
      throw new IllegalStateException("The C sweeps give other floats than the plan");
    }
  }

  /** Of what a schedule holds beside dates, each number in the order in which it is planned. */
  private int hash(Schedule schedule) {
    List<ToIntFunction<ScheduledActivity>> floats =
        List.of(
            activity -> minutes(activity.startFloat()),
            activity -> minutes(activity.finishFloat()),
            activity -> minutes(Optional.of(activity.freeFloat())),
            activity -> CivilTime.toMinute("A start", activity.justInTimeStart()),
            activity -> CivilTime.toMinute("A finish", activity.justInTimeFinish()));
    int hash = 1;
    for (ToIntFunction<ScheduledActivity> found : floats) {
      for (int element : net.element) {
        hash = 31 * hash + found.applyAsInt(schedule.activities().get(element));
      }
    }
    return hash;
  }

  private static int minutes(Optional<Duration> time) {
    return time.map(duration -> (int) duration.toMinutes()).orElse(BackwardPass.ABSENT);
  }

  private ForwardPass early() {
    ForwardPass early = passes.forward();
    early.run();
    return early;
  }

  private BackwardPass late(ForwardPass early) {
    BackwardPass late = passes.backward(early);
    late.run();
    return late;
  }

  private int hash(ForwardPass early, BackwardPass late) {
    int[] lateDriver = Arrays.stream(late.driver).map(e -> e < 0 ? e : net.arc(e)).toArray();
    int hash = 1;
    for (int[] found :
        List.of(
            early.startRank,
            early.finishRank,
            early.startAt,
            early.finishAt,
            early.driver,
            late.startRank,
            late.startAt,
            late.finishAt,
            lateDriver,
            late.boundBy)) {
      for (int value : found) {
        hash = 31 * hash + value;
      }
    }
    return hash;
  }

  private void write(OutputStream out) throws IOException {
    int count = timelines.count();
    int openEnds = 1;
    put(out, net.size, net.arcCount(), count, passes.due.length, passes.now, openEnds);
    put(out, Drivers.of(Driver.Kind.DATA_DATE), Drivers.of(Driver.Kind.DEADLINE));
    put(out, Drivers.of(Driver.Kind.PROJECT_FINISH));
    put(out, net.timeline);
    put(out, net.floatTimeline);
    put(out, net.duration);
    for (byte shape : net.shape) {
      put(out, shape);
    }
    put(out, net.inFirst);
    put(out, net.outFirst);
    for (int e = 0; e < 2 * net.arcCount(); e++) {
      put(out, net.from(e), net.to(e), net.lag(e), kind(e));
    }
    for (int k = 0; k < net.arcCount(); k++) {
      put(out, net.arc(net.outgoing(k)));
    }
    put(out, net.deadlineFirst);
    put(out, net.deadline);
    put(out, passes.due);
    for (int t = 1; t < count; t++) {
      writeTimeline(out, t);
    }
  }

  /**
   * The bits that the C sweeps go by: which ends, how the lag is counted, and on which timeline.
   */
  private int kind(int e) {
    int ends = (net.leavesStart(e) ? 1 : 0) | (net.boundsStart(e) ? 2 : 0);
    return ends | net.mode(e) << 2 | net.lagTimeline(e) << 5;
  }

  private void writeTimeline(OutputStream out, int timeline) throws IOException {
    int origin = timelines.firstDay(timeline) * Shift.MINUTES_PER_DAY;
    int days = timelines.endDay(timeline) - timelines.firstDay(timeline);
    List<List<Integer>> patterns = new ArrayList<>();
    int[] pattern = new int[days];
    int[] midnight = new int[days + 1];
    for (int day = 0; day < days; day++) {
      int first = origin + day * Shift.MINUTES_PER_DAY;
      midnight[day] = timelines.rank(timeline, first);
      List<Integer> ranks = new ArrayList<>();
      for (int minute = 0; minute <= Shift.MINUTES_PER_DAY; minute++) {
        ranks.add(timelines.rank(timeline, first + minute) - midnight[day]);
      }
      if (!patterns.contains(ranks)) {
        patterns.add(ranks);
      }
      pattern[day] = patterns.indexOf(ranks);
    }
    midnight[days] = timelines.work(timeline);
    put(out, origin, days, patterns.size());
    put(out, midnight);
    put(out, pattern);
    for (List<Integer> ranks : patterns) {
      put(out, ranks.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  private static void put(OutputStream out, int... values) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES * values.length).order(ByteOrder.nativeOrder());
    bytes.asIntBuffer().put(values);
    out.write(bytes.array());
  }

  private void print(String planner, double millis, double limit, double limitWithFloats) {
    System.out.printf(
        Locale.ROOT,
        "%s,%d,%d,%.2f,%.2f,%.2f%n",
        planner,
        network.elements().size(),
        network.dependencies().size(),
        millis,
        millis / limit,
        millis / limitWithFloats);
  }

  private int replan(PreparedNetwork prepared) {
    day = (day + 1) % 7;
    return prepared.plan(DataDate.at(dataDate.instant().plusDays(day))).deadlines().size();
  }

  /** Milliseconds of a round, the median of some after a warm-up. */
  private double median(IntSupplier round) {
    long warm = System.nanoTime() + WARM_UP_NANOS;
    while (System.nanoTime() < warm) {
      result += round.getAsInt();
    }
    double[] millis = new double[ROUNDS];
    for (int k = 0; k < ROUNDS; k++) {
      long start = System.nanoTime();
      result += round.getAsInt();
      millis[k] = (System.nanoTime() - start) / 1e6;
    }
    if (result == 0) {
      throw new IllegalStateException("Nothing was planned");
    }
    Arrays.sort(millis);
    return millis[ROUNDS / 2];
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new UncheckedIOException(new IOException(String.join(" ", command) + ": " + said));
    }
    return said;
  }
}
