package org.daopai.scheduling.internal;

import java.util.concurrent.TimeUnit;
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
 * The passes alone, over a network compiled before, into arrays made before: they allocate nothing
 * ({@code -prof gc}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx6g", "-XX:+UseParallelGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class PassBenchmark {

  /** Activities and milestones. */
  @Param({"10000", "100000", "1000000"})
  public int size;

  /** What the network is a function of, with its size. */
  @Param("20250106")
  public long seed;

  private ForwardPass forward = passes(1).forward();
  private BackwardPass backward = passes(1).backward(forward);

  private CompiledPasses passes(int activities) {
    return new CompiledPasses(LayeredNetworks.of(activities, seed), LayeredNetworks.DATA_DATE);
  }

  /** Compiles the network. */
  @Setup
  public void setUp() {
    CompiledPasses passes = passes(size);
    forward = passes.forward();
    forward.run();
    backward = passes.backward(forward);
  }

  /** Early dates. */
  @Benchmark
  public Object early() {
    forward.run();
    return forward;
  }

  /** Late dates, under all deadlines. */
  @Benchmark
  public Object late() {
    backward.run();
    return backward;
  }
}
