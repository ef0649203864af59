package org.daopai.metrics.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daopai.metrics.ConfidenceInterval;
import org.daopai.metrics.IndicatorResult;
import org.daopai.metrics.Ratio;
import org.daopai.model.base.AsOf;
import org.daopai.model.project.Portfolio;
import org.junit.jupiter.api.Test;

/** The code our users write to judge a portfolio, and to defend every number. */
class JudgeAPortfolioTest {

  @Test
  void judgeAPortfolio() {
    Portfolio portfolio = District.fiftyOfFiftyTwo();

    IndicatorResult rate = Delivery.commencedOrResumed().of(portfolio, AsOf.on(2023, 8, 14));

    assertEquals(Ratio.of(25, 26), rate.value());
    assertEquals("96.2 %", rate.format(Locale.CHINA));
    assertEquals(Set.of("P51", "P52"), rate.evidence().missing());
    assertEquals(
        Optional.of("[87.0 %, 98.9 %]"), rate.interval().map(ConfidenceInterval::toString));

    assertEquals("96.15 %", rate.format(Locale.ENGLISH, 2, RoundingMode.HALF_UP));
    assertEquals(
        "[87.02 %, 98.94 %]",
        rate.interval().orElseThrow().format(Locale.CHINA, 2, RoundingMode.HALF_UP));
    assertEquals(
        "delivery.commenced-or-resumed@1 (original list) of 'District A' as of 2023-08-14: 25/26",
        rate.toString());
  }
}
