package org.daopai.examples.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.daopai.examples.review.Light;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.examples.review.ReviewedDeadline;
import org.daopai.examples.review.ReviewedIndicator;
import org.daopai.examples.review.Room;
import org.daopai.examples.review.ShownDate;
import org.daopai.examples.text.Bilingual;
import org.daopai.examples.text.Sentence;
import org.daopai.metrics.IndicatorResult;
import org.daopai.model.base.LocalizedName;

/** Writes a review as text. The same review gives the same text, to the byte, on every host. */
public final class TextReport {

  private static final String NONE = "-";

  private final ProjectReview review;
  private final Locale names;
  private final TextWriter out = new TextWriter();

  private TextReport(ProjectReview review, Locale names) {
    this.review = review;
    this.names = names;
  }

  /**
   * The report: head, reverse schedule, deadlines, indicators, what is due soon, and where the wall
   * chart is.
   *
   * @param wallChart where the wall chart was written, as the user would type it
   * @param names the language of the names in the tables; everything else is in both languages
   */
  public static String of(ProjectReview review, String wallChart, Locale names) {
    TextReport report = new TextReport(review, names);
    report.head();
    report.reverseSchedule();
    report.deadlines();
    report.indicators();
    report.dueSoon();
    report.out.section(5, "Wall chart", "挂图");
    report.out.line(wallChart);
    return report.out.toString();
  }

  private void head() {
    List<ReviewedActivity> all = review.activities();
    long milestones = all.stream().filter(ReviewedActivity::isMilestone).count();
    out.line("Reverse plan 倒排计划: " + title());
    out.line("Data date 数据日期: " + review.dataDate());
    out.line(
        "Nodes 节点: "
            + all.size()
            + " (activities 工作 "
            + (all.size() - milestones)
            + ", milestones 里程碑 "
            + milestones
            + ")   Deadlines 时限: "
            + review.deadlines().size());
    if (review.isProvisional()) {
      out.sentence("", provisionalWarning());
    }
  }

  private String title() {
    String name = Bilingual.of(review.schedule().network().name());
    return name.isEmpty() ? "(no name 未命名)" : name;
  }

  private Sentence provisionalWarning() {
    String english =
        review.announcedThrough().map(last -> " after " + last).orElse(" in the years to come");
    String chinese = review.announcedThrough().map(last -> last + " 之后的").orElse("未来年份的");
    return new Sentence(
        "* Provisional: the public holidays and make-up working days"
            + english
            + " are not announced yet; dates marked * were computed across such days and may move"
            + " when they are.",
        "* 暂定：" + chinese + "节假日与调休尚未公布；带 * 的日期跨越了这些日子，公布后可能变动。");
  }

  private void reverseSchedule() {
    out.section(1, "Reverse schedule", "倒排工期表");
    TextTable table =
        new TextTable(
            "ID 编号",
            "Name 名称",
            "Responsible 责任单位",
            "Latest start 最迟开始",
            "Latest finish 最迟完成",
            "Earliest start 最早开始",
            "Earliest finish 最早完成",
            "Float 总时差",
            "Light 灯号");
    for (ReviewedActivity activity : review.reverseSchedule()) {
      table.row(
          activity.id(),
          nameOf(activity),
          orNone(activity.responsible(names)),
          activity.lateStart().map(ShownDate::toString).orElse(NONE),
          activity.lateFinish().map(ShownDate::toString).orElse(NONE),
          activity.earlyStart().toString(),
          activity.earlyFinish().toString(),
          floatText(activity),
          Bilingual.of(activity.light().label()));
    }
    out.table(table);
    out.sentence("", Light.rule());
    out.sentence(
        "",
        new Sentence(
            "Dates are the first and the last day of work; a time of day is shown where it matters."
                + " Float is in working days of the node's own calendar. ◆ milestone; - no deadline"
                + " downstream.",
            "日期为首日与末日（含当日），仅在必要时标注时刻；总时差按各节点自身日历的工作日计。◆ 里程碑；- 其后没有时限。"));
  }

  private String nameOf(ReviewedActivity activity) {
    return (activity.isMilestone() ? "◆ " : "") + activity.name(names);
  }

  private static String floatText(ReviewedActivity activity) {
    return activity.totalFloat().map(Room::text).map(LocalizedName::text).orElse(NONE);
  }

  private void deadlines() {
    out.section(2, "Deadlines", "时限判定");
    if (review.deadlines().isEmpty()) {
      out.line("There is no deadline, so there are no latest dates. 没有时限，因此没有最迟日期。");
    }
    boolean first = true;
    for (ReviewedDeadline deadline : review.deadlines()) {
      if (!first) {
        out.blank();
      }
      first = false;
      deadline(deadline);
    }
  }

  private void deadline(ReviewedDeadline deadline) {
    out.line(
        "["
            + Bilingual.of(deadline.outcome())
            + "] "
            + deadline.verdict().id()
            + "  "
            + Bilingual.of(deadline.target().name()));
    out.line("  Due 时限: " + deadline.due());
    out.line("  " + Bilingual.of(deadline.finishLabel()) + ": " + deadline.earlyFinish());
    out.line(
        "  Margin 余量: "
            + Bilingual.of(deadline.margin().phrase())
            + " (calendar 日历: "
            + Bilingual.of(deadline.target().calendar().name())
            + ")");
    if (!deadline.isSettled()) {
      out.line("  Earliest day that can be promised 最早可承诺日: " + deadline.promise());
      out.line("  Driving chain 制约链: " + String.join(" -> ", deadline.chain()));
    }
    out.sentence("  ", deadline.sentence());
  }

  private void indicators() {
    out.section(3, "Indicators", "指标");
    boolean first = true;
    for (ReviewedIndicator indicator : review.indicators()) {
      if (!first) {
        out.blank();
      }
      first = false;
      indicator(indicator);
    }
  }

  private void indicator(ReviewedIndicator indicator) {
    IndicatorResult result = indicator.result();
    String value =
        result.isDefined()
            ? result.format(Locale.ROOT) + " (" + indicator.fraction() + ")"
            : result.reason().orElseThrow()
                + ", "
                + result.format(Locale.ROOT)
                + " "
                + result.format(Locale.CHINA);
    out.line(Bilingual.of(result.definition().name()) + ": " + value);
    out.line("  As of 截至: " + result.asOf().date() + " (" + Bilingual.of(indicator.note()) + ")");
    result.interval().ifPresent(interval -> out.line("  95 % interval 95% 区间: " + interval));
    ids(Bilingual.of(indicator.shortfall()), result.evidence().missing().stream().toList());
    ids("Beyond the plan 计划外", result.evidence().extra().stream().toList());
  }

  private void ids(String label, List<String> ids) {
    if (!ids.isEmpty()) {
      out.line("  " + label + ": " + ids.stream().collect(joining(", ")));
    }
  }

  private void dueSoon() {
    out.section(4, "Due in the next 30 days", "未来 30 天到期节点");
    TextTable table =
        new TextTable(
            "Latest finish 最迟完成",
            "ID 编号",
            "Name 名称",
            "Responsible 责任单位",
            "State 状态",
            "Earliest finish 最早完成",
            "Float 总时差",
            "Light 灯号",
            "Remark 备注");
    for (ReviewedActivity activity : review.dueSoon()) {
      table.row(
          activity.lateFinish().orElseThrow().toString(),
          activity.id(),
          nameOf(activity),
          orNone(activity.responsible(names)),
          Bilingual.of(activity.state()),
          activity.earlyFinish().toString(),
          floatText(activity),
          Bilingual.of(activity.light().label()),
          review.isOverdue(activity) ? "overdue 已过期" : "");
    }
    if (table.isEmpty()) {
      out.line("None 无");
    } else {
      out.table(table);
    }
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }
}
