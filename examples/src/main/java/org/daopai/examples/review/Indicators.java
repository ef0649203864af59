package org.daopai.examples.review;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.metrics.Evidence;
import org.daopai.metrics.Indicator;
import org.daopai.metrics.IndicatorResult;
import org.daopai.metrics.UndefinedReason;
import org.daopai.metrics.delivery.Delivery;
import org.daopai.metrics.delivery.MilestoneRecords;
import org.daopai.model.ActivityId;
import org.daopai.model.Deadline;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.project.Portfolio;
import org.daopai.model.schedule.Baseline;
import org.daopai.model.schedule.BaselineBuilder;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * The indicators of a project as of its data date: everything before the data date has happened, so
 * the date of the question is the last day that was over by then.
 */
final class Indicators {

  private static final LocalizedName PORTFOLIO_NOTE =
      LocalizedName.of("from the portfolio of the project file", "依据项目文件中的项目清单");
  private static final LocalizedName NO_PORTFOLIO =
      LocalizedName.of("the project file has no portfolio", "项目文件中没有项目清单");
  private static final LocalizedName PROGRESS_NOTE =
      LocalizedName.of(
          "progress against own deadlines and late finishes of this plan", "以本计划的时限和最迟完成为准");

  private static final LocalizedName NOT_COMMENCED =
      LocalizedName.of("Not commenced or resumed", "未开复工");
  private static final LocalizedName NOT_ON_TIME = LocalizedName.of("Not on time", "未按期");

  private final Schedule schedule;
  private final Optional<Portfolio> portfolio;
  private final AsOf asOf;

  Indicators(Schedule schedule, Optional<Portfolio> portfolio) {
    this.schedule = schedule;
    this.portfolio = portfolio;
    asOf = AsOf.on(CivilTime.inclusiveEnd(schedule.dataDate().instant()));
  }

  List<ReviewedIndicator> all() {
    return List.of(
        ofPortfolio(Delivery.commencedOrResumed()),
        ofPortfolio(Delivery.planAttainment()),
        milestonesOnTime());
  }

  private ReviewedIndicator ofPortfolio(Indicator<Portfolio> indicator) {
    return portfolio
        .map(
            known ->
                new ReviewedIndicator(indicator.of(known, asOf), PORTFOLIO_NOTE, NOT_COMMENCED))
        .orElseGet(
            () ->
                new ReviewedIndicator(
                    IndicatorResult.builder()
                        .definition(indicator.definition())
                        .asOf(asOf)
                        .scope(scope())
                        .evidence(Evidence.none())
                        .reason(UndefinedReason.NO_OBSERVATIONS)
                        .build(),
                    NO_PORTFOLIO,
                    NOT_COMMENCED));
  }

  private ReviewedIndicator milestonesOnTime() {
    MilestoneRecords records = MilestoneRecords.of(scope(), agreed(), schedule.network());
    return new ReviewedIndicator(
        Delivery.milestonesOnTime().of(records, asOf), PROGRESS_NOTE, NOT_ON_TIME);
  }

  /** A milestone's own first deadline is what was agreed; else what the plan allows it. */
  private Baseline agreed() {
    BaselineBuilder baseline = Baseline.builder().name("deadlines and late finishes");
    Map<ActivityId, LocalDateTime> due = new HashMap<>();
    for (Deadline deadline : schedule.network().deadlines()) {
      due.merge(deadline.target(), deadline.due(), (a, b) -> a.isBefore(b) ? a : b);
    }
    for (ScheduledActivity activity : schedule.activities()) {
      Optional.ofNullable(due.get(activity.id()))
          .or(activity::lateFinish)
          .ifPresent(finish -> baseline.putFinish(activity.id(), finish));
    }
    return baseline.build();
  }

  private String scope() {
    return schedule.network().name().text();
  }
}
