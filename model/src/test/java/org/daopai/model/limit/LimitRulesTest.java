package org.daopai.model.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.daopai.model.base.InputFault.Code;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitRulesTest {

  private static final TimeLimit A = TimeLimits.workingDays(1).withId("a");
  private static final TimeLimit B = TimeLimits.workingDays(2).withId("b");

  /** The texts of the laws, read as of 2025-04-19. */
  @ParameterizedTest
  @CsvSource({
    "licensing-decision, 20 working days, 10 working days, 1, 行政许可法, 42",
    "joint-handling, 45 working days, 15 working days, 1, 行政许可法, 42",
    "lower-level-review, 20 working days, , , 行政许可法, 43",
    "permit-delivery, 10 working days, , , 行政许可法, 44",
    "correction-notice, 5 working days, , , 行政许可法, 32",
    "project-approval-decision, 20 working days, 40 working days, 1, 企业投资项目核准和备案管理条例, 10",
    "project-approval-validity, 2 years, 1 year, 1, 企业投资项目核准和备案管理条例, 12",
    "land-price, 60 calendar days, , , 城镇国有土地使用权出让和转让暂行条例, 14",
    "real-estate-registration, 30 working days, , , 不动产登记暂行条例, 20",
    "eia-report, 60 calendar days, , , 环境影响评价法, 22",
    "eia-table, 30 calendar days, , , 环境影响评价法, 22",
    "eia-validity, 5 years, , , 环境影响评价法, 24",
    "eia-review, 10 calendar days, , , 环境影响评价法, 24",
    "tender-documents, 20 calendar days, , , 招标投标法, 24",
    "tender-candidates, 3 calendar days, , , 招标投标法实施条例, 54",
    "tender-contract, 30 calendar days, , , 招标投标法, 46",
    "tender-report, 15 calendar days, , , 招标投标法, 47",
    "construction-permit, 7 calendar days, , , 建筑法, 8",
    "construction-start, 3 months, 3 months, 2, 建筑法, 9",
    "suspension-report, 1 month, , , 建筑法, 10",
    "suspension-verification, 1 year, , , 建筑法, 10",
    "commencement-report-validity, 6 months, , , 建筑法, 11",
    "idle-land-fee, 1 year, , , 城市房地产管理法, 26",
    "idle-land-reclaim, 2 years, , , 城市房地产管理法, 26",
    "completion-filing, 15 calendar days, , , 建设工程质量管理条例, 49",
    "as-built-documents, 6 months, , , 城乡规划法, 45"
  })
  void nationalLimitsAreThoseOfTheTexts(
      String id, String length, String extension, Integer times, String law, String article) {
    TimeLimit limit = LimitRules.national().limit(id);

    assertEquals(length, limit.length().toString());
    assertEquals(extension, limit.extension().map(right -> right.length().toString()).orElse(null));
    assertEquals(times, limit.extension().map(ExtensionRight::times).orElse(null));
    assertEquals(law, limit.citation().orElseThrow().law().translations().get("zh"));
    assertEquals(article, limit.citation().orElseThrow().article());
    assertEquals(LocalDate.of(2025, 4, 19), limit.citation().orElseThrow().version());
  }

  @Test
  void everyNationalLimitHasAnIdAndTwoNames() {
    Set<LimitId> ids = new HashSet<>();
    for (TimeLimit limit : LimitRules.national().limits()) {
      assertTrue(ids.add(limit.id().orElseThrow()));
      assertTrue(limit.name().translations().containsKey("zh"), () -> limit.name().text());
    }
    assertEquals(26, ids.size());
  }

  @Test
  void unknownIdIsRefusedWithWhatThereIs() {
    LimitRules rules = LimitRules.of(A, B);

    Faults.check(
        Code.UNKNOWN_REFERENCE,
        "c",
        "Limit 'c' is not known; the rules have [a, b]",
        () -> rules.limit("c"));
    Faults.check(
        Code.UNKNOWN_REFERENCE,
        "c",
        "Limit 'c' replaces no limit of the rules; they have [a, b]",
        () -> rules.overriddenBy(A.withId("c")));
    assertEquals(A.withId("c"), rules.with(A.withId("c")).limit("c"));
  }

  @Test
  void limitsHaveIdsOfTheirOwn() {
    Faults.check(
        Code.DUPLICATE_ID,
        "a",
        "Limit 'a' is given twice; each limit of a set of rules has an id of its own",
        () -> LimitRules.of(A, B, A));
    Faults.check(
        Code.INVALID_VALUE,
        "3 months",
        "Limit '3 months' has no id; a rule is known by its id",
        () -> LimitRules.of(TimeLimits.months(3)));
    Faults.check(
        Code.INVALID_VALUE,
        "",
        "The limit id '' has 0 characters; an id has 1 to 200",
        () -> LimitId.of(""));
  }

  @Test
  void localRuleTakesThePlaceOfTheNationalOne() {
    TimeLimit local = TimeLimits.workingDays(7).withId("a");
    LimitRules rules = LimitRules.of(A, B).overriddenBy(local);

    assertEquals(LimitRules.of(local, B), rules);
    assertEquals("LimitRules[a, b]", rules.toString());
  }

  @Test
  void equality() {
    new EqualsTester()
        .addEqualityGroup(LimitRules.of(A, B), LimitRules.of(A).with(B))
        .addEqualityGroup(LimitRules.of(B, A))
        .testEquals();
    SerializableTester.reserializeAndAssert(LimitRules.national());
  }
}
