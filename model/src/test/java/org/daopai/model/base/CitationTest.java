package org.daopai.model.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.Locale;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;

class CitationTest {

  private static final LocalDate READ = LocalDate.of(2025, 4, 19);
  private static final Citation BUILDING = Citation.of("Building Law", "建筑法", "9", READ);

  @Test
  void citationIsWrittenAsPeopleWriteIt() {
    assertEquals("Building Law, Art. 9", BUILDING.in(Locale.ENGLISH));
    assertEquals("《建筑法》第9条", BUILDING.in(Locale.CHINA));
    assertEquals("Building Law, Art. 9 (as of 2025-04-19)", BUILDING.toString());
    Citation whole = Citation.of("Building Law", "建筑法", "", READ);
    assertEquals("Building Law", whole.in(Locale.FRENCH));
    assertEquals("《建筑法》", whole.in(Locale.CHINESE));
  }

  @Test
  void citationNamesALaw() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "citation",
        "A citation of article '9' names no law; give the law or regulation it stands in",
        () -> new Citation(LocalizedName.of(" "), "9", READ));
    Faults.check(
        InputFault.Code.LIMIT_EXCEEDED,
        "law",
        "A citation of 'law' has an article of 101 characters; an article has at most 100",
        () -> new Citation(LocalizedName.of("law"), "9".repeat(101), READ));
  }

  @Test
  void equality() {
    new EqualsTester()
        .addEqualityGroup(BUILDING, Citation.of("Building Law", "建筑法", "9", READ))
        .addEqualityGroup(Citation.of("Building Law", "建筑法", "10", READ))
        .addEqualityGroup(Citation.of("Building Law", "建筑法", "9", READ.plusDays(1)))
        .testEquals();
    SerializableTester.reserializeAndAssert(BUILDING);
  }
}
