package org.daopai.examples.wallchart;

import java.util.List;
import java.util.Locale;
import org.daopai.examples.review.Light;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.examples.review.ShownDate;
import org.daopai.examples.text.Bilingual;

/** The tables of the page: what is due soon, and the reverse schedule. */
final class PageTables {

  private final ProjectReview review;

  PageTables(ProjectReview review) {
    this.review = review;
  }

  /** What is not finished and due soon; a sentence where nothing is. */
  Markup dueSoon() {
    List<ReviewedActivity> due = review.dueSoon();
    if (due.isEmpty()) {
      return new Markup().element("p", "None 无", "class", "none");
    }
    return table(due, "due-soon");
  }

  /** Everything by latest start, with the rule of the lights under it. */
  Markup reverseSchedule() {
    Markup page = table(review.reverseSchedule(), "reverse-schedule");
    page.element("p", Light.rule().english(), "class", "rule english")
        .element("p", Light.rule().chinese(), "class", "rule");
    return page;
  }

  private Markup table(List<ReviewedActivity> rows, String cssClass) {
    Markup page = new Markup();
    page.open("div", "class", "scroll").open("table", "class", cssClass);
    page.open("thead").open("tr");
    head(page, "Light", "灯号");
    head(page, "No.", "编号");
    head(page, "Name", "名称");
    head(page, "Phase", "阶段");
    head(page, "Responsible", "责任单位");
    head(page, "Latest start", "最迟开始");
    head(page, "Latest finish", "最迟完成");
    head(page, "Earliest start", "最早开始");
    head(page, "Earliest finish", "最早完成");
    head(page, "Float", "总时差");
    page.close().close().open("tbody");
    rows.stream().limit(Excerpt.MOST_ROWS).forEach(row -> row(page, row));
    page.close().close().close();
    Excerpt.note(page, rows.size(), Math.min(rows.size(), Excerpt.MOST_ROWS), Excerpt.nodes());
    return page;
  }

  private static void head(Markup page, String english, String chinese) {
    page.open("th").text(english).empty("br").text(chinese).close();
  }

  private void row(Markup page, ReviewedActivity row) {
    page.open("tr", "data-id", row.id());
    page.open("td", "class", "nowrap")
        .element("span", "", "class", "lamp " + GanttBars.css(row))
        .text(Bilingual.of(row.light().label()))
        .close();
    page.element("td", row.id(), "class", "id");
    page.open("td", "class", "name").text((row.isMilestone() ? "◆ " : "") + row.name(Locale.CHINA));
    if (!row.name(Locale.CHINA).equals(row.element().name().text())) {
      page.element("span", row.element().name().text(), "class", "english");
    }
    page.close();
    page.element("td", row.phase().map(phase -> phase.name().in(Locale.CHINA)).orElse("-"));
    page.element(
        "td", row.responsible(Locale.CHINA).isEmpty() ? "-" : row.responsible(Locale.CHINA));
    date(page, row.lateStart().map(ShownDate::toString).orElse("-"), false);
    date(page, row.lateFinish().map(ShownDate::toString).orElse("-"), review.isOverdue(row));
    date(page, row.earlyStart().toString(), false);
    date(page, row.earlyFinish().toString(), false);
    page.element("td", GanttBars.floatText(row), "class", "nowrap " + GanttBars.css(row)).close();
  }

  private static void date(Markup page, String date, boolean overdue) {
    page.open("td", "class", overdue ? "date overdue" : "date").text(date);
    if (overdue) {
      page.element("span", "overdue 已过期", "class", "english");
    }
    page.close();
  }
}
