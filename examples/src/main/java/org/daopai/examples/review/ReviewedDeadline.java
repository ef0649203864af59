package org.daopai.examples.review;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daopai.examples.text.Sentence;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.ScheduledActivity;

/** The verdict on a deadline, in words. */
public final class ReviewedDeadline {

  /* Chains of more are told in a sentence by so many of their first and of their last. */
  private static final int LONGEST_CHAIN = 24;
  private static final int CHAIN_END = 6;

  private final DeadlineVerdict verdict;
  private final Owing target;
  private final List<String> chain;

  ReviewedDeadline(DeadlineVerdict verdict, Owing target, List<ScheduledActivity> drivingChain) {
    this.verdict = verdict;
    this.target = target;
    chain = drivingChain.stream().map(step -> step.id().value()).toList();
  }

  /** The verdict itself. */
  public DeadlineVerdict verdict() {
    return verdict;
  }

  /** What owes the deadline. */
  public Owing target() {
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

  /** Whether what owes it is finished, so that its date is no forecast any more. */
  public boolean isSettled() {
    return target.isFinished();
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

  /** Met or late: for good if it is finished, by this plan otherwise. */
  public LocalizedName outcome() {
    if (isSettled()) {
      return verdict.isMet() ? LocalizedName.of("met", "已按期") : LocalizedName.of("late", "已逾期");
    }
    return verdict.isMet() ? LocalizedName.of("met", "可按期") : LocalizedName.of("late", "逾期");
  }

  /** What the early finish is called: once finished, it has happened. */
  public LocalizedName finishLabel() {
    if (!isSettled()) {
      return LocalizedName.of("Earliest finish", "最早完成");
    }
    return target.isMilestone()
        ? LocalizedName.of("Reached", "实际达成")
        : LocalizedName.of("Finished", "实际完成");
  }

  /**
   * What is due, when it can be finished, by how much that is early or late, and what drives it; or
   * when it was finished, once it is. Of a very long chain the sentence tells both ends and how
   * many are left out; {@link #chain()} is whole.
   */
  public Sentence sentence() {
    return isSettled() ? finishedSentence() : openSentence();
  }

  private Sentence openSentence() {
    String english =
        String.format(
            "%s '%s' is due %s; the earliest finish is %s, %s. Driven by %s.",
            target.kind().text(),
            target.id(),
            due(),
            earlyFinish(),
            punctuality().text(),
            joined(" -> ", "(%d more)"));
    String chinese =
        String.format(
            "%s“%s”（%s）最迟应于 %s 完成；最早可于 %s 完成，%s。制约链：%s。",
            target.kind().in(Locale.CHINA),
            target.name().in(Locale.CHINA),
            target.id(),
            due(),
            earlyFinish(),
            punctuality().in(Locale.CHINA),
            joined(" → ", "（另 %d 项）"));
    return new Sentence(english, chinese);
  }

  private Sentence finishedSentence() {
    String english =
        String.format(
            "%s '%s' was due %s; it was %s on %s, %s.",
            target.kind().text(),
            target.id(),
            due(),
            target.isMilestone() ? "reached" : "finished",
            earlyFinish(),
            punctuality().text());
    String chinese =
        String.format(
            "%s“%s”（%s）最迟应于 %s 完成；已于 %s %s，%s。",
            target.kind().in(Locale.CHINA),
            target.name().in(Locale.CHINA),
            target.id(),
            due(),
            earlyFinish(),
            target.isMilestone() ? "达成" : "完成",
            punctuality().in(Locale.CHINA));
    return new Sentence(english, chinese);
  }

  private LocalizedName punctuality() {
    Room room = margin().abs();
    if (room.time().isZero()) {
      return LocalizedName.of("on time", "按期");
    }
    return LocalizedName.of(
        room.phrase().text() + (verdict.isMet() ? " early" : " late"),
        (verdict.isMet() ? "提前" : "逾期") + room.phrase().in(Locale.CHINA));
  }

  private String joined(String arrow, String more) {
    if (chain.size() <= LONGEST_CHAIN) {
      return String.join(arrow, chain);
    }
    int end = chain.size() - CHAIN_END;
    String left = "... " + String.format(more, end - CHAIN_END) + " ...";
    return Stream.of(
            chain.subList(0, CHAIN_END).stream(),
            Stream.of(left),
            chain.subList(end, chain.size()).stream())
        .flatMap(ids -> ids)
        .collect(joining(arrow));
  }
}
