package org.daopai.examples.review;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.ScheduledActivity;

/** The verdict on a deadline, in words. */
public final class ReviewedDeadline {

  private final DeadlineVerdict verdict;
  private final ReviewedActivity target;
  private final List<String> chain;

  ReviewedDeadline(
      DeadlineVerdict verdict, ReviewedActivity target, List<ScheduledActivity> drivingChain) {
    this.verdict = verdict;
    this.target = target;
    chain = drivingChain.stream().map(step -> step.id().value()).toList();
  }

  /** The verdict itself. */
  public DeadlineVerdict verdict() {
    return verdict;
  }

  /** What owes the deadline. */
  public ReviewedActivity target() {
    return target;
  }

  /** The ids of the driving chain, from the origin to the target. */
  public List<String> chain() {
    return chain;
  }

  /** Done, red, yellow or green, by the margin. */
  public Light light() {
    return verdict.isMet()
        ? Light.of(target.isFinished(), Optional.of(verdict.margin()), target.calendar())
        : Light.RED;
  }

  /** When it is due. */
  public ShownDate due() {
    return ShownDate.end(verdict.due());
  }

  /** The earliest finish, with the time of day wherever the deadline has one. */
  public ShownDate earlyFinish() {
    return ShownDate.isMidnight(verdict.due())
        ? ShownDate.finish(verdict.earlyFinish(), target.calendar(), verdict.isProvisional())
        : ShownDate.minute(verdict.earlyFinish(), verdict.isProvisional());
  }

  /** The earliest day that can be promised. */
  public ShownDate promise() {
    return ShownDate.day(verdict.earliestPromiseDay(), verdict.isProvisional());
  }

  /** Working time left, negative when it is late. */
  public Room margin() {
    return Room.between(verdict.earlyFinish(), verdict.due(), verdict.margin(), target.calendar());
  }

  /** Met or late. */
  public LocalizedName outcome() {
    return verdict.isMet() ? LocalizedName.of("met", "可按期") : LocalizedName.of("late", "逾期");
  }

  /**
   * What is due, when it can be finished, by how much that is early or late, and what drives it.
   */
  public LocalizedName sentence() {
    Room room = margin().abs();
    String english =
        String.format(
            "%s '%s' is due %s; the earliest finish is %s, %s %s. Driven by %s.",
            target.isMilestone() ? "Milestone" : "Activity",
            target.id(),
            due(),
            earlyFinish(),
            room.phrase().text(),
            verdict.isMet() ? "early" : "late",
            joined(chain.stream(), " -> "));
    String chinese =
        String.format(
            "%s“%s”（%s）最迟应于 %s 完成；最早可于 %s 完成，%s%s。制约链：%s。",
            target.isMilestone() ? "里程碑" : "工作",
            target.chineseName(),
            target.id(),
            due(),
            earlyFinish(),
            verdict.isMet() ? "提前" : "逾期",
            room.phrase().in(Locale.CHINA),
            joined(chain.stream(), " → "));
    return LocalizedName.of(english, chinese);
  }

  private static String joined(Stream<String> ids, String arrow) {
    return ids.collect(joining(arrow));
  }
}
