package org.daopai.examples.wallchart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.text.Bilingual;

/** Draws a review as one HTML page that needs nothing beside it. */
public final class WallChart {

  private WallChart() {}

  /** The page, well-formed as XML too. The same review gives the same page, to the byte. */
  public static String html(ProjectReview review) {
    PhaseColours colours = new PhaseColours(review.schedule().network().phases());
    String title = Bilingual.of(review.schedule().network().name());
    Markup page = new Markup();
    page.open("html", "lang", "en")
        .open("head")
        .empty("meta", "charset", "utf-8")
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .element("title", "Wall chart 挂图 " + title)
        .resource("style", read("wall-chart.css"))
        .close()
        .open("body");
    Excerpt excerpt = new Excerpt(review);
    page.add(new PageHeader(excerpt).draw());
    GanttChart gantt = new GanttChart(excerpt, colours);
    section(page, "gantt", paper(gantt.width(), gantt.height()), "a", "Gantt chart", "横道图");
    page.add(Legend.ofGantt(review));
    int nodes = review.activities().size();
    Excerpt.note(page, nodes, excerpt.rows().size(), Excerpt.nodes());
    Excerpt.note(page, review.deadlines().size(), excerpt.deadlines().size(), Excerpt.timeLimits());
    page.open("div", "class", "scroll");
    page.add(gantt.draw()).close().close();
    FlowChart flow = new FlowChart(excerpt, colours);
    String paper = paper(flow.width(), flow.height());
    section(page, "flow", paper, "b", "Flow chart of procedures", "推进流程图");
    page.add(Legend.ofFlow(review, colours));
    Excerpt.note(page, nodes, excerpt.boxes().size(), Excerpt.nodes());
    page.open("div", "class", "scroll");
    page.add(flow.draw()).close().close();
    PageTables tables = new PageTables(review);
    section(
        page,
        "due",
        "text",
        "c",
        "Due in the next " + ProjectReview.DUE_SOON_DAYS + " days",
        "未来 " + ProjectReview.DUE_SOON_DAYS + " 天到期节点");
    page.add(tables.dueSoon()).close();
    section(page, "reverse", "text", "d", "Reverse schedule", "倒排工期表");
    page.add(tables.reverseSchedule()).close();
    page.resource("script", read("wall-chart.js")).close().close();
    return "<!DOCTYPE html>\n" + page;
  }

  private static void section(
      Markup page, String id, String paper, String letter, String english, String chinese) {
    page.open("section", "id", id, "class", paper)
        .open("h2")
        .element("span", letter, "class", "letter")
        .text(english + " " + chinese)
        .close();
  }

  /** How a drawing is printed: on one sheet, on one upright sheet, or on as many as it takes. */
  private static String paper(double width, double height) {
    double ratio = height / width;
    if (ratio <= 1.2) {
      return "wide";
    }
    return ratio <= 3 ? "tall" : "endless";
  }

  private static String read(String name) {
    try {
      return Resources.toString(Resources.getResource(WallChart.class, name), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " of the wall chart is damaged", e);
    }
  }
}
