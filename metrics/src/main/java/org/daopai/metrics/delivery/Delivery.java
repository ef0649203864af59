package org.daopai.metrics.delivery;

import org.daopai.metrics.RatioIndicator;
import org.daopai.model.project.Portfolio;

/** The indicators of delivery. */
public final class Delivery {

  private static final RatioIndicator<Portfolio> COMMENCED_OR_RESUMED = new CommencedOrResumed();
  private static final RatioIndicator<Portfolio> PLAN_ATTAINMENT = new PlanAttainment();
  private static final RatioIndicator<MilestoneRecords> MILESTONES_ON_TIME = new MilestonesOnTime();

  private Delivery() {}

  /**
   * Projects on the year's list that have commenced (new ones) or resumed (continuing ones), by all
   * projects on the list. Never above 100 %.
   *
   * <p>The list is the original one: a project that was cancelled stays in the denominator, and one
   * that had commenced before it was suspended or cancelled stays counted. A project that is listed
   * but not known otherwise has not started. Projects that are not listed are excluded.
   *
   * <p>A continuing project resumes anew every year: only what happened on or after 1 January of
   * the plan's year counts. A new one counts from whenever it commenced.
   */
  public static RatioIndicator<Portfolio> commencedOrResumed() {
    return COMMENCED_OR_RESUMED;
  }

  /**
   * All projects that have commenced or resumed, listed or not, by the number of projects on the
   * year's list. It may exceed 100 %, so it has no interval; the projects beyond the list are the
   * evidence's {@linkplain org.daopai.metrics.Evidence#extra() extra} ones.
   *
   * <p>The list is the original one, and listed projects count as in {@link #commencedOrResumed()}.
   * One that is not listed counts if it commenced or resumed on or after 1 January of the plan's
   * year; what earlier years began is not credited to this one.
   */
  public static RatioIndicator<Portfolio> planAttainment() {
    return PLAN_ATTAINMENT;
  }

  /**
   * Milestones due on or before the date that were reached on or before their due date, by all
   * milestones due on or before the date. One reached late is missed for ever. One that is not due
   * yet is excluded, reached or not, and so is one without an agreed date.
   *
   * <p>The variant of the result is the name of the baseline.
   */
  public static RatioIndicator<MilestoneRecords> milestonesOnTime() {
    return MILESTONES_ON_TIME;
  }
}
