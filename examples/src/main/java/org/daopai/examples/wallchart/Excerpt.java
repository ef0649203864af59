package org.daopai.examples.wallchart;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.examples.review.ReviewedDeadline;
import org.daopai.examples.text.Sentence;

/**
 * What of a review a page shows, so that a browser can open it however large the project: of the
 * deadlines the tightest that are still owed, then those that are settled; of the activities and
 * milestones the driving chain of the tightest deadline, then the earliest latest starts. What is
 * shown stands in the order of the network, and the page says how much is left out.
 */
final class Excerpt {

  static final int MOST_DEADLINES = 40;
  static final int MOST_ROWS = 1_000;
  static final int MOST_BOXES = 600;
  static final int MOST_PHASES = 40;

  private final ProjectReview review;
  private final List<String> chain;
  private final List<ReviewedDeadline> deadlines;
  private final List<ReviewedActivity> rows;
  private final List<ReviewedActivity> boxes;

  Excerpt(ProjectReview review) {
    this.review = review;
    chain = review.tightest().map(ReviewedDeadline::chain).orElse(List.of());
    deadlines = tightest();
    List<ReviewedActivity> ranked = ranked();
    rows = first(ranked, MOST_ROWS);
    boxes = first(ranked, MOST_BOXES);
  }

  ProjectReview review() {
    return review;
  }

  /** The driving chain of the tightest deadline, whole. */
  List<String> chain() {
    return chain;
  }

  /** The deadlines with a card and a flag. */
  List<ReviewedDeadline> deadlines() {
    return deadlines;
  }

  /** What has a row in the Gantt chart. */
  List<ReviewedActivity> rows() {
    return rows;
  }

  /** What has a box in the flow chart. */
  List<ReviewedActivity> boxes() {
    return boxes;
  }

  /** Says how much is left out; nothing where everything is shown. */
  static void note(Markup page, int all, int shown, Sentence what) {
    if (all > shown) {
      int left = all - shown;
      page.element(
          "p",
          String.format(
              "… %d more %s not drawn 其余 %d %s未绘制", left, what.english(), left, what.chinese()),
          "class",
          "left-out");
    }
  }

  private List<ReviewedDeadline> tightest() {
    Set<ReviewedDeadline> shown =
        new HashSet<>(
            review.deadlines().stream()
                .sorted(
                    Comparator.comparing(ReviewedDeadline::isSettled)
                        .thenComparing(Excerpt::timeLeft))
                .limit(MOST_DEADLINES)
                .toList());
    return review.deadlines().stream().filter(shown::contains).toList();
  }

  private static Duration timeLeft(ReviewedDeadline deadline) {
    return Duration.between(deadline.verdict().earlyFinish(), deadline.verdict().due());
  }

  private List<ReviewedActivity> ranked() {
    Set<String> onChain = new HashSet<>(chain);
    List<ReviewedActivity> all = review.reverseSchedule();
    return Stream.concat(
            all.stream().filter(activity -> onChain.contains(activity.id())),
            all.stream().filter(activity -> !onChain.contains(activity.id())))
        .toList();
  }

  private static List<ReviewedActivity> first(List<ReviewedActivity> ranked, int most) {
    return ranked.stream()
        .limit(most)
        .sorted(Comparator.comparingInt(ReviewedActivity::position))
        .toList();
  }

  /** What activities and milestones are called where some of them are left out. */
  static Sentence nodes() {
    return new Sentence("activities and milestones", "项");
  }

  /** What deadlines are called where some of them are left out. */
  static Sentence timeLimits() {
    return new Sentence("deadlines", "个时限");
  }

  /** Where to find what the page leaves out; none where it leaves nothing out. */
  Optional<Sentence> where() {
    boolean whole =
        deadlines.size() == review.deadlines().size() && boxes.size() == review.activities().size();
    return whole
        ? Optional.empty()
        : Optional.of(
            new Sentence(
                "The page shows the tightest deadlines and the earliest latest starts; the text"
                    + " report and --json have everything.",
                "本页仅列最紧的时限与最迟开始最早的各项；文字报告与 --json 输出完整。"));
  }
}
