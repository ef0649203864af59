package org.daopai.model.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTest {

  private static final LocalDate DATE = LocalDate.of(2023, 8, 14);
  private static final LocalDate KNOWN = LocalDate.of(2023, 8, 20);

  @ParameterizedTest
  @CsvSource({
    "2023-08-14, 2023-08-20, true",
    "2023-08-15, 2023-08-15, false",
    "2023-08-14, 2023-08-21, false",
    "2023-07-08, 2023-07-08, true",
    "2023-08-15, 2023-08-21, false"
  })
  void bothDaysCountThemselves(LocalDate happened, LocalDate recorded, boolean seen) {
    assertEquals(seen, AsOf.on(DATE).knownAt(KNOWN).sees(happened, recorded));
  }

  @Test
  void withoutADayOfKnowledgeAllThatIsRecordedIsKnown() {
    assertTrue(AsOf.on(DATE).sees(DATE, LocalDate.MAX));
    assertEquals(AsOf.on(DATE), AsOf.on(2023, 8, 14));
    assertEquals("2023-08-14", AsOf.on(DATE).toString());
    assertEquals("2023-08-14 as known on 2023-08-20", AsOf.on(DATE).knownAt(KNOWN).toString());
  }

  @Test
  void equality() {
    new EqualsTester()
        .addEqualityGroup(AsOf.on(DATE), AsOf.on(DATE).knownAt(KNOWN).knownAt(LocalDate.MAX))
        .addEqualityGroup(AsOf.on(KNOWN))
        .addEqualityGroup(AsOf.on(DATE).knownAt(KNOWN))
        .testEquals();
    SerializableTester.reserializeAndAssert(AsOf.on(DATE));
    assertThrows(NullPointerException.class, () -> new AsOf(null, DATE));
    assertThrows(NullPointerException.class, () -> new AsOf(DATE, null));
  }
}
