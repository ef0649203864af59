package org.daopai.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static final LocalizedName NOT_LISTED = LocalizedName.of("not listed", "未列入");

  private static final Evidence EVIDENCE =
      Evidence.builder()
          .addCounted("c", "a", "x")
          .addBase("d", "c", "b", "a")
          .putExcluded("z", NOT_LISTED)
          .putExcluded("y", NOT_LISTED)
          .build();

  @Test
  void saysWhatIsMissingAndWhatIsExtra() {
    assertEquals(Set.of("b", "d"), EVIDENCE.missing());
    assertEquals(Set.of("x"), EVIDENCE.extra());
    assertEquals("未列入", EVIDENCE.excluded().get("y").in(Locale.CHINA));
  }

  @Test
  void idsComeInOneOrderWhateverTheInput() {
    assertEquals(List.of("a", "c", "x"), List.copyOf(EVIDENCE.counted()));
    assertEquals(List.of("a", "b", "c", "d"), List.copyOf(EVIDENCE.base()));
    assertEquals(List.of("b", "d"), List.copyOf(EVIDENCE.missing()));
    assertEquals(List.of("y", "z"), List.copyOf(EVIDENCE.excluded().keySet()));
  }

  @Test
  void countsAgain() {
    assertEquals(Optional.of(Ratio.of(3, 4)), EVIDENCE.recount());
    assertEquals(Optional.empty(), Evidence.none().recount());
    assertEquals(
        Optional.empty(),
        Evidence.builder().addCounted("a").build().recount(),
        "3 of 0 is no number");
    assertEquals(Optional.of(Ratio.of(0, 1)), Evidence.builder().addBase("a").build().recount());
  }

  @Test
  void anExcludedIdIsCountedNowhere() {
    EvidenceBuilder inBase = Evidence.builder().addBase("a").putExcluded("a", NOT_LISTED);
    EvidenceBuilder inCounted = Evidence.builder().addCounted("a").putExcluded("a", NOT_LISTED);

    InvalidInputException refused = assertThrows(InvalidInputException.class, inBase::build);
    assertEquals(
        "'a' is excluded (not listed) and counted all the same; an excluded id is in neither"
            + " numerator nor denominator",
        refused.getMessage());
    assertThrows(InvalidInputException.class, inCounted::build);
  }

  @Test
  void cannotBeChanged() {
    assertThrows(UnsupportedOperationException.class, () -> EVIDENCE.counted().remove("a"));
    assertThrows(UnsupportedOperationException.class, () -> EVIDENCE.base().add("e"));
    assertThrows(UnsupportedOperationException.class, () -> EVIDENCE.missing().clear());
    assertThrows(UnsupportedOperationException.class, () -> EVIDENCE.excluded().clear());
  }

  @Test
  void equalsById() {
    new EqualsTester()
        .addEqualityGroup(
            EVIDENCE,
            Evidence.builder()
                .putExcluded("y", NOT_LISTED)
                .putExcluded("z", NOT_LISTED)
                .addBase("a", "b", "c", "d", "a")
                .addCounted("x", "c", "a")
                .build())
        .addEqualityGroup(Evidence.none(), Evidence.builder().build())
        .addEqualityGroup(Evidence.builder().addBase("a").build())
        .addEqualityGroup(Evidence.builder().addCounted("a").build())
        .addEqualityGroup(Evidence.builder().putExcluded("a", NOT_LISTED).build())
        .testEquals();
    SerializableTester.reserializeAndAssert(EVIDENCE);
  }
}
