package org.daopai.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * What holds of every public way to make a value, whatever it is handed: the value is made, or
 * refused with sentences that name it, or by another exception that its Javadoc announces.
 */
public final class Sweep {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int TRIES_TO_MAKE = 3_000;

  /*
   * A name, an id or shifts that are refused for themselves, before they are part of anything; and time limits, which
   * are called by their names, as the laws have no ids.
   */
  private static final Pattern OF_A_PART =
      Pattern.compile("The name '.*|The [a-z]+ id '.*|The shifts .* of one day .*|Limit '.*");

  private final List<WaysIn.Way> ways;
  private final OddValues values;
  private final Map<String, Predicate<Throwable>> announced;

  private Sweep(
      List<WaysIn.Way> ways, OddValues values, Map<String, Predicate<Throwable>> announced) {
    this.ways = ways;
    this.values = values;
    this.announced = announced;
  }

  /** A sweep of those ways with those values. */
  public static Sweep of(List<WaysIn.Way> ways, OddValues values) {
    return new Sweep(ImmutableList.copyOf(ways), values, ImmutableMap.of());
  }

  /** The same where a way announces, in its Javadoc, another exception than of invalid input. */
  public Sweep announcing(String way, Predicate<Throwable> exception) {
    return new Sweep(
        ways,
        values,
        ImmutableMap.<String, Predicate<Throwable>>builder()
            .putAll(announced)
            .put(way, exception)
            .buildOrThrow());
  }

  /** Calls of all ways, half of them of builders. */
  public Arbitrary<WaysIn.Attempt> attempts() {
    List<WaysIn.Way> builders =
        ways.stream().filter(way -> way.name().endsWith(".build()")).toList();
    return Arbitraries.frequencyOf(
        Tuple.of(1, anyOf(ways)), Tuple.of(1, anyOf(builders.isEmpty() ? ways : builders)));
  }

  private Arbitrary<WaysIn.Attempt> anyOf(List<WaysIn.Way> some) {
    return Arbitraries.of(some).flatMap(way -> way.attempts(values));
  }

  /** Makes an attempt and checks what comes of it. */
  public void check(WaysIn.Attempt attempt) {
    Optional<Throwable> thrown =
        assertTimeoutPreemptively(LONGEST, () -> outcome(attempt), attempt::toString);
    thrown.ifPresent(exception -> checkRefusal(attempt, exception));
  }

  private static Optional<Throwable> outcome(WaysIn.Attempt attempt)
      throws ReflectiveOperationException {
    try {
      attempt.call().make();
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of(e.getCause());
    }
  }

  private void checkRefusal(WaysIn.Attempt attempt, Throwable thrown) {
    if (!(thrown instanceof InvalidInputException refusal)) {
      Predicate<Throwable> expected = announced.getOrDefault(attempt.way().name(), e -> false);
      if (!expected.test(thrown)) {
        throw new AssertionError(attempt + " is refused by an exception of no sentence", thrown);
      }
      return;
    }
    for (InputFault fault : refusal.faults()) {
      assertFalse(fault.sentence().isBlank(), () -> attempt + " is refused without a sentence");
    }
    if (attempt.id().isPresent()) {
      assertTrue(
          refusal.faults().stream().allMatch(fault -> names(fault, attempt.id().get())),
          () -> attempt + " is refused without its id: " + refusal.getMessage());
    }
  }

  private static boolean names(InputFault fault, String id) {
    return fault.sentence().contains(id) || OF_A_PART.matcher(fault.sentence()).matches();
  }

  /**
   * Checks that every way makes something of some values, so that it is not refused for a reason
   * that has nothing to do with what is odd; and that values are listed for all that it takes.
   */
  public void checkThatEveryWayCanBeGone() {
    for (WaysIn.Way way : ways) {
      assertTrue(canBeGone(way), () -> way.name() + " makes nothing of any values; list some good");
    }
  }

  private boolean canBeGone(WaysIn.Way way) {
    RandomGenerator<WaysIn.Attempt> attempts = way.attempts(values).generator(TRIES_TO_MAKE);
    Random random = new Random(1);
    for (int k = 0; k < TRIES_TO_MAKE; k++) {
      WaysIn.Attempt attempt = attempts.next(random).value();
      if (assertTimeoutPreemptively(LONGEST, () -> outcome(attempt)).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
