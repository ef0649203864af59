package org.daopai.scheduling.bench;

import java.util.concurrent.TimeUnit;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.PreparedNetwork;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.bench.networks.LayeredNetworks;
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
 * From a network to a schedule: compile, both passes, floats, drivers, verdicts. {@code build} is
 * what stands before it, making the network itself with all its checks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx6g", "-XX:+UseParallelGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanBenchmark {

  /** Activities and milestones. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int size;

  /** What the network is a function of, with its size. */
  @Param("20250106")
  public long seed;

  private final ReversePlanner planner = ReversePlanner.create();
  private ProjectNetwork network = ProjectNetwork.builder().build();
  private PreparedNetwork prepared = planner.prepare(network);
  private int day;

  /** Makes the network. */
  @Setup
  public void setUp() {
    network = LayeredNetworks.of(size, seed);
    prepared = planner.prepare(network);
  }

  /** Plans it. */
  @Benchmark
  public Schedule plan() {
    return planner.plan(network, LayeredNetworks.DATA_DATE);
  }

  /** Plans it again, read before, as of the next day. */
  @Benchmark
  public Schedule replan() {
    day = (day + 1) % 7;
    return prepared.plan(DataDate.at(LayeredNetworks.DATA_DATE.instant().plusDays(day)));
  }

  /** Builds it again from its parts. */
  @Benchmark
  public ProjectNetwork build() {
    return network.toBuilder().build();
  }
}
