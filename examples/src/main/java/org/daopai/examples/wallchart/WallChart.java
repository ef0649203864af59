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
    page.add(new PageHeader(review).draw());
    section(page, "gantt", "a", "Gantt chart", "横道图");
    page.add(Legend.ofGantt(review)).open("div", "class", "scroll");
    page.add(new GanttChart(review, colours).draw()).close().close();
    section(page, "flow", "b", "Flow chart of procedures", "推进流程图");
    page.add(Legend.ofFlow(review, colours)).open("div", "class", "scroll");
    page.add(new FlowChart(review, colours).draw()).close().close();
    PageTables tables = new PageTables(review);
    section(
        page,
        "due",
        "c",
        "Due in the next " + ProjectReview.DUE_SOON_DAYS + " days",
        "未来 " + ProjectReview.DUE_SOON_DAYS + " 天到期节点");
    page.add(tables.dueSoon()).close();
    section(page, "reverse", "d", "Reverse schedule", "倒排工期表");
    page.add(tables.reverseSchedule()).close();
    page.resource("script", read("wall-chart.js")).close().close();
    return "<!DOCTYPE html>\n" + page;
  }

  private static void section(
      Markup page, String id, String letter, String english, String chinese) {
    page.open("section", "id", id)
        .open("h2")
        .element("span", letter, "class", "letter")
        .text(english + " " + chinese)
        .close();
  }

  private static String read(String name) {
    try {
      return Resources.toString(Resources.getResource(WallChart.class, name), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " of the wall chart is damaged", e);
    }
  }
}
