package org.daopai.model;

import com.google.common.collect.ImmutableSet;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.testing.OddValues;
import org.daopai.testing.Sweep;
import org.daopai.testing.WaysIn;

/**
 * Whatever the public builders, factories and copies of the model are handed, a value is made or a
 * sentence says why not.
 */
class BadInputProperties {

  /*
   * The ways are found by reflection; a new one is swept without being named here, and fails the example below where no
   * odd values of what it takes are listed. The JSON room reads documents, which have refusals and properties of their
   * own.
   */
  private static final Set<Class<?>> FILES =
      ImmutableSet.of(Path.class, Reader.class, InputStream.class);

  private static final Sweep SWEEP =
      Sweep.of(ways(), OddValues.ofTheModel())
          .announcing("model.DataDate.of(int, int, int)", DateTimeException.class::isInstance)
          .announcing("model.base.AsOf.on(int, int, int)", DateTimeException.class::isInstance)
          .announcing("model.calendar.WorkCalendarBuilder.build()", BadInputProperties::isPutTwice)
          .announcing("model.calendar.HolidayNoticeBuilder.build()", BadInputProperties::isPutTwice)
          .announcing("model.schedule.BaselineBuilder.build()", BadInputProperties::isPutTwice)
          .announcing("model.schedule.Schedule$Builder.build()", BadInputProperties::isOfAPlanner);

  private static List<WaysIn.Way> ways() {
    return WaysIn.of(Activity.class, "org.daopai.model").stream()
        .filter(way -> !way.name().startsWith("model.json."))
        .filter(way -> way.takes().stream().noneMatch(FILES::contains))
        .toList();
  }

  private static boolean isPutTwice(Throwable thrown) {
    return thrown instanceof IllegalArgumentException
        && thrown.getMessage().startsWith("Multiple entries with same key: ");
  }

  /** A schedule is built by a planner, which knows its network. */
  private static boolean isOfAPlanner(Throwable thrown) {
    return thrown instanceof IndexOutOfBoundsException
        || thrown instanceof IllegalStateException
        || (thrown instanceof IllegalArgumentException
            && thrown.getMessage().startsWith("No maximum lag of dependency "));
  }

  @Example
  void everyWayInCanBeGone() {
    SWEEP.checkThatEveryWayCanBeGone();
  }

  @Provide
  Arbitrary<WaysIn.Attempt> attempts() {
    return SWEEP.attempts();
  }

  @Property(tries = 8_000, edgeCases = EdgeCasesMode.NONE)
  void anythingIsMadeOrRefusedWithASentence(@ForAll("attempts") WaysIn.Attempt attempt) {
    SWEEP.check(attempt);
  }
}
