package org.daopai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependencyTest {

  @ParameterizedTest
  @CsvSource({
    "FINISH_TO_START, FS, false, true",
    "START_TO_START, SS, true, true",
    "FINISH_TO_FINISH, FF, false, false",
    "START_TO_FINISH, SF, true, false"
  })
  void whichEndBoundsWhich(
      Dependency.Type type, String abbreviation, boolean leavesStart, boolean boundsStart) {
    assertEquals(abbreviation, type.abbreviation());
    assertEquals(leavesStart, type.leavesStart());
    assertEquals(boundsStart, type.boundsStart());
    assertEquals(
        "design -" + abbreviation + "-> build", Dependency.of(type, "design", "build").toString());
  }

  @Test
  void theFourTypes() {
    assertEquals(Dependency.Type.FINISH_TO_START, Dependency.finishToStart("a", "b").type());
    assertEquals(Dependency.Type.START_TO_START, Dependency.startToStart("a", "b").type());
    assertEquals(Dependency.Type.FINISH_TO_FINISH, Dependency.finishToFinish("a", "b").type());
    assertEquals(Dependency.Type.START_TO_FINISH, Dependency.startToFinish("a", "b").type());
    assertEquals(ActivityId.of("a"), Dependency.finishToStart("a", "b").predecessor());
    assertEquals(ActivityId.of("b"), Dependency.finishToStart("a", "b").successor());
    assertSame(Lag.NONE, Dependency.finishToStart("a", "b").lag());
  }

  @Test
  void aLeadIsANegativeLag() {
    Dependency plain = Dependency.finishToStart("a", "b");
    assertEquals(
        WorkDuration.workingDays(2), plain.lag(WorkDuration.workingDays(2)).lag().duration());
    assertEquals(plain.lag(WorkDuration.workingDays(-2)), plain.lead(WorkDuration.workingDays(2)));
    assertEquals(50, plain.lag(Lag.percentOfPredecessor(50)).lag().percent());
  }

  @Test
  void aNegativeLeadIsRefused() {
    Faults.check(
        InputFault.Code.INVALID_DURATION,
        "a -FS-> b",
        "The lead of dependency a -FS-> b is -3 working days; a lead is 0 or more, what adds time is a lag",
        () -> Dependency.finishToStart("a", "b").lead(WorkDuration.workingDays(-3)));
  }

  @Test
  void nothingDependsOnItself() {
    Faults.check(
        InputFault.Code.DEPENDENCY_CYCLE,
        "design",
        "'design' depends on itself; a dependency joins two different activities or milestones",
        () -> Dependency.startToStart("design", "design"));
    assertThrows(NullPointerException.class, () -> Dependency.of(null, "a", "b"));
    assertThrows(
        NullPointerException.class, () -> Dependency.finishToStart("a", "b").lag((Lag) null));
  }

  @Test
  void equality() {
    Dependency plain = Dependency.finishToStart("a", "b");
    new EqualsTester()
        .addEqualityGroup(plain, Dependency.of(Dependency.Type.FINISH_TO_START, "a", "b"))
        .addEqualityGroup(Dependency.finishToStart("b", "a"))
        .addEqualityGroup(Dependency.finishToFinish("a", "b"))
        .addEqualityGroup(plain.lag(WorkDuration.workingDays(1)))
        .testEquals();
    SerializableTester.reserializeAndAssert(plain.lag(WorkDuration.workingDays(1)));
  }
}
