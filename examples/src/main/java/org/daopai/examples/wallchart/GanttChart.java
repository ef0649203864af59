package org.daopai.examples.wallchart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.model.Dependency;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.ScheduledActivity;

/** The Gantt chart: a row for each activity and milestone, grouped by phase. */
final class GanttChart {

  private static final double HEAD = GanttAxis.HEIGHT;
  private static final double RIGHT_MARGIN = 12;

  private final ProjectReview review;
  private final PhaseColours colours;
  private final TimeScale scale;
  private final GanttFlags flags;
  private final GanttRows rows;
  private final GanttAxis axis;
  private final List<String> chain;

  GanttChart(Excerpt excerpt, PhaseColours colours) {
    review = excerpt.review();
    this.colours = colours;
    scale = TimeScale.of(review, GanttBars.LABEL_WIDTH);
    flags = new GanttFlags(excerpt, scale);
    rows = new GanttRows(excerpt, flags.height() + HEAD);
    axis = new GanttAxis(scale);
    chain = excerpt.chain().stream().filter(rows::has).toList();
  }

  double width() {
    return scale.right() + RIGHT_MARGIN;
  }

  double height() {
    return rows.bottom() + GanttAxis.HEIGHT + 2;
  }

  /** The drawing. */
  Markup draw() {
    Markup svg = new Markup();
    svg.open(
        "svg",
        "class",
        "gantt",
        "role",
        "img",
        "aria-label",
        "Gantt chart 横道图",
        "viewBox",
        "0 0 " + Markup.number(width()) + " " + Markup.number(height()),
        "style",
        sizes());
    drawHatching(svg);
    drawBackground(svg);
    drawHeads(svg);
    axis.drawGrid(svg, rows.top(), rows.bottom());
    flags.drawLines(svg, rows.bottom());
    Set<String> onChain = new HashSet<>(chain);
    GanttBars bars = new GanttBars(scale, colours);
    for (ReviewedActivity row : rows.rows()) {
      bars.draw(svg, row, rows.top(row.id()), onChain.contains(row.id()));
    }
    drawChain(svg);
    axis.drawLabels(svg, flags.height());
    axis.drawLabels(svg, rows.bottom());
    drawColumnHeads(svg);
    flags.drawFlags(svg);
    return svg.close();
  }

  private String sizes() {
    return "min-width:"
        + Markup.number(0.62 * width())
        + "px;max-width:"
        + Markup.number(1.25 * width())
        + "px";
  }

  private static void drawHatching(Markup svg) {
    svg.open("defs")
        .open(
            "pattern",
            "id",
            "hatch",
            "width",
            6,
            "height",
            6,
            "patternUnits",
            "userSpaceOnUse",
            "patternTransform",
            "rotate(45)")
        .empty("rect", "width", 6, "height", 6, "fill", "#eaf2fb")
        .empty("line", "x1", 0, "x2", 0, "y1", 0, "y2", 6, "stroke", "#9dbbe0", "stroke-width", 2.2)
        .close()
        .open(
            "marker",
            "id",
            "chain-end",
            "viewBox",
            "0 0 8 8",
            "refX",
            7,
            "refY",
            4,
            "markerWidth",
            6,
            "markerHeight",
            6,
            "orient",
            "auto")
        .empty("path", "d", "M0 0L8 4L0 8Z", "fill", "#c0182b")
        .close()
        .close();
  }

  private void drawBackground(Markup svg) {
    svg.open("g", "class", "rest");
    axis.drawRest(svg, review.schedule().network().defaultCalendar(), rows.top(), rows.bottom());
    Map<CalendarId, List<DayRuns.Run>> closures = new HashMap<>();
    Map<CalendarId, List<DayRuns.Run>> restricted = new HashMap<>();
    for (ReviewedActivity row : rows.rows()) {
      WorkCalendar calendar = row.calendar();
      List<DayRuns.Run> closed =
          closures.computeIfAbsent(calendar.id(), id -> new DayRuns(calendar, scale).closures());
      double top = rows.top(row.id());
      axis.drawRuns(svg, closed, "closure", top, top + GanttRows.ROW_HEIGHT);
      axis.drawRuns(
          svg,
          restricted.computeIfAbsent(
              calendar.id(), id -> new DayRuns(calendar, scale).restrictions()),
          "restriction",
          top,
          top + GanttRows.ROW_HEIGHT);
    }
    svg.close();
    for (ReviewedActivity row : rows.rows()) {
      double bottom = rows.top(row.id()) + GanttRows.ROW_HEIGHT;
      svg.empty("line", "class", "rule", "x1", 0, "x2", scale.right(), "y1", bottom, "y2", bottom);
    }
  }

  private void drawHeads(Markup svg) {
    for (GanttRows.Head head : rows.heads()) {
      PhaseColours.Colour colour = colours.of(head.group().phase());
      svg.open("g", "class", "phase")
          .empty(
              "rect",
              "x",
              0,
              "y",
              head.y(),
              "width",
              scale.right(),
              "height",
              GanttRows.HEAD_HEIGHT,
              "fill",
              colour.pale())
          .empty(
              "rect",
              "x",
              0,
              "y",
              head.y(),
              "width",
              4,
              "height",
              GanttRows.HEAD_HEIGHT,
              "fill",
              colour.strong())
          .element(
              "text",
              TextFit.clip(head.group().title(), scale.right() - 30, 12),
              "x",
              12,
              "y",
              head.y() + 14)
          .close();
    }
  }

  private void drawColumnHeads(Markup svg) {
    double y = flags.height();
    svg.open("g", "class", "axis")
        .empty("rect", "x", 0, "y", y, "width", GanttBars.LABEL_WIDTH, "height", GanttAxis.HEIGHT);
    columnHead(svg, "No. and name", "编号与名称", 20, "start");
    columnHead(svg, "Latest start", "最迟开始", 328, "end");
    columnHead(svg, "Float", "总时差", GanttBars.LABEL_WIDTH - 8, "end");
    svg.close();
  }

  private void columnHead(Markup svg, String english, String chinese, double x, String anchor) {
    double y = flags.height();
    svg.element("text", english, "x", x, "y", y + 14, "text-anchor", anchor)
        .element("text", chinese, "x", x, "y", y + 28, "text-anchor", anchor);
  }

  private void drawChain(Markup svg) {
    svg.open("g", "class", "chain-links");
    for (int i = 1; i < chain.size(); i++) {
      ScheduledActivity before = review.schedule().activity(chain.get(i - 1));
      ScheduledActivity after = review.schedule().activity(chain.get(i));
      Dependency.Type type =
          after
              .earlyDriver()
              .flatMap(Driver::dependency)
              .map(Dependency::type)
              .orElse(Dependency.Type.FINISH_TO_START);
      double fromX = scale.x(type.leavesStart() ? before.earlyStart() : before.earlyFinish());
      double toX = scale.x(type.boundsStart() ? after.earlyStart() : after.earlyFinish());
      double fromY = GanttBars.earlyMiddle(rows.top(chain.get(i - 1)));
      double toY = GanttBars.earlyMiddle(rows.top(chain.get(i)));
      double down = toY > fromY ? toY - 5 : toY + 5;
      svg.empty(
          "path",
          "class",
          "chain-link",
          "d",
          "M"
              + Markup.number(fromX)
              + " "
              + Markup.number(fromY)
              + "H"
              + Markup.number(toX)
              + "V"
              + Markup.number(down),
          "marker-end",
          "url(#chain-end)");
    }
    svg.close();
  }
}
