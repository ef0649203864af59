package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.daopai.model.base.InvalidInputException;

class WorkDurationProperties {

  @Property
  void whatIsWrittenIsRead(
      @ForAll @LongRange(min = -109_500, max = 109_500) long amount,
      @ForAll WorkDuration.Unit unit) {
    long most = unit == WorkDuration.Unit.MONTHS ? 3_532 : 109_500;
    WorkDuration duration = new WorkDuration(amount % (most + 1), unit);
    assertEquals(duration, WorkDuration.parse(duration.toString()));
  }

  /** Small amounts, amounts around the limits of every unit, and any amount at all. */
  @Provide
  Arbitrary<Long> amounts() {
    return Arbitraries.oneOf(
        Arbitraries.longs(),
        Arbitraries.longs().between(-200_000_000, 200_000_000),
        Arbitraries.longs().between(-400_000, 400_000),
        Arbitraries.of(109_500L, 109_501L, 2_628_000L, 2_628_001L, 157_680_000L, 157_680_001L));
  }

  /** Either the exact product or a refusal, whatever the amount. */
  @Property(tries = 2000)
  void minutesAreExactOrRefused(
      @ForAll("amounts") long amount,
      @ForAll WorkDuration.Unit unit,
      @ForAll @IntRange(min = 1, max = 1440) int minutesPerDay) {
    long unitMinutes =
        switch (unit) {
          case WORKING_MINUTES, ELAPSED_MINUTES -> 1;
          case WORKING_HOURS, ELAPSED_HOURS -> 60;
          case WORKING_DAYS -> minutesPerDay;
          case CALENDAR_DAYS -> 1440;
          case MONTHS -> 31 * 1440; // the longest there is
        };
    BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(unitMinutes));
    boolean hasLength = unit != WorkDuration.Unit.MONTHS;
    boolean fits = exact.abs().compareTo(BigInteger.valueOf(WorkDuration.MAX_MINUTES)) <= 0;
    if (fits && !hasLength) {
      assertEquals(amount, new WorkDuration(amount, unit).amount());
    } else if (fits) {
      assertEquals(exact.longValueExact(), new WorkDuration(amount, unit).toMinutes(minutesPerDay));
    } else {
      assertThrows(
          InvalidInputException.class,
          () -> new WorkDuration(amount, unit).toMinutes(minutesPerDay),
          () -> amount + " " + unit + " are too much");
    }
  }
}
