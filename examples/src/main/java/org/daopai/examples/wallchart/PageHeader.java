package org.daopai.examples.wallchart;

import java.util.Locale;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.examples.review.ReviewedDeadline;
import org.daopai.examples.review.ReviewedIndicator;
import org.daopai.examples.text.Bilingual;
import org.daopai.metrics.IndicatorResult;

/** The head of the page: the project, the data date, a light for each deadline, the indicators. */
final class PageHeader {

  private final Excerpt excerpt;
  private final ProjectReview review;
  private final Markup page = new Markup();

  PageHeader(Excerpt excerpt) {
    this.excerpt = excerpt;
    review = excerpt.review();
  }

  Markup draw() {
    page.open("header");
    drawTitle();
    drawDeadlines();
    drawIndicators();
    if (review.isProvisional()) {
      drawProvisional();
    }
    return page.close();
  }

  private void drawTitle() {
    String english = review.schedule().network().name().text();
    String chinese = review.schedule().network().name().in(Locale.CHINA);
    long milestones = review.activities().stream().filter(ReviewedActivity::isMilestone).count();
    page.element("h1", chinese.isEmpty() ? "Project without a name 未命名项目" : chinese);
    if (!english.equals(chinese)) {
      page.element("p", english, "class", "subtitle");
    }
    page.open("p", "class", "facts");
    fact("Data date 数据日期", review.dataDate().toString());
    fact("Activities 工作", (review.activities().size() - milestones) + "");
    fact("Milestones 里程碑", milestones + "");
    fact("Deadlines 时限", review.deadlines().size() + "");
    page.close();
  }

  private void fact(String label, String value) {
    page.open("span").text(label + " ").element("b", value).close();
  }

  private void drawDeadlines() {
    page.open("div", "class", "verdicts");
    for (ReviewedDeadline deadline : excerpt.deadlines()) {
      drawDeadline(deadline);
    }
    if (review.deadlines().isEmpty()) {
      page.element("p", "No deadline, so no latest dates 没有时限，因此没有最迟日期", "class", "verdict grey");
    }
    page.close();
    Excerpt.note(page, review.deadlines().size(), excerpt.deadlines().size(), Excerpt.timeLimits());
    excerpt
        .where()
        .ifPresent(
            where ->
                page.element("p", where.english() + " " + where.chinese(), "class", "left-out"));
  }

  private void drawDeadline(ReviewedDeadline deadline) {
    String light = deadline.light().name().toLowerCase(Locale.ROOT);
    page.open("div", "class", "verdict " + light, "data-deadline", deadline.verdict().id());
    page.open("h3")
        .element("span", "", "class", "lamp " + light)
        .text(deadline.verdict().id() + " " + Bilingual.of(deadline.target().name()))
        .element("span", Bilingual.of(deadline.outcome()), "class", "outcome")
        .close();
    page.open("dl");
    pair("Due 时限", deadline.due().toString());
    pair(Bilingual.of(deadline.finishLabel()), deadline.earlyFinish().toString());
    pair("Margin 余量", deadline.margin().text().text());
    if (!deadline.isSettled()) {
      pair("Can be promised 最早可承诺", deadline.promise().toString());
    }
    page.close();
    page.element("p", deadline.sentence().chinese())
        .element("p", deadline.sentence().english(), "class", "english")
        .close();
  }

  private void pair(String label, String value) {
    page.open("div").element("dt", label).element("dd", value).close();
  }

  private void drawIndicators() {
    page.open("div", "class", "indicators");
    for (ReviewedIndicator indicator : review.indicators()) {
      IndicatorResult result = indicator.result();
      page.open("div", "class", result.isDefined() ? "indicator" : "indicator undefined")
          .element("span", Bilingual.of(result.definition().name()), "class", "label")
          .element(
              "b",
              result.isDefined()
                  ? result.format(Locale.ROOT) + " (" + indicator.fraction() + ")"
                  : result.format(Locale.ROOT) + " " + result.format(Locale.CHINA))
          .element(
              "span",
              "as of 截至 " + result.asOf().date() + "; " + Bilingual.of(indicator.note()),
              "class",
              "note")
          .close();
    }
    page.close();
  }

  private void drawProvisional() {
    String last = review.announcedThrough().map(Object::toString).orElse("");
    page.element(
        "p",
        "* Provisional 暂定: public holidays and make-up working days after "
            + last
            + " are not announced yet; dates marked * may move. "
            + last
            + " 之后的节假日与调休尚未公布，带 * 的日期可能变动。",
        "class",
        "provisional");
  }
}
