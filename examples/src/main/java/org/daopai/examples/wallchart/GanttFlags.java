package org.daopai.examples.wallchart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.daopai.examples.review.ReviewedDeadline;

/**
 * The flags over a Gantt chart: the data date and the deadlines, in as many lanes as it takes for
 * no flag to cover another; with very many deadlines the later ones are a line only.
 */
final class GanttFlags {

  private static final double LANE = 19;
  private static final double FONT = 11;
  private static final double PADDING = 5;
  private static final double WIDEST = 260;
  private static final int MOST_LANES = 8;

  private record Flag(
      double x, String text, String cssClass, int lane, double left, double width) {}

  private final TimeScale scale;
  private final List<Flag> flags = new ArrayList<>();
  private final List<Double> laneEnds = new ArrayList<>();

  GanttFlags(Excerpt excerpt, TimeScale scale) {
    this.scale = scale;
    add(
        scale.x(excerpt.review().schedule().dataDate().instant()),
        "Data date 数据日期 " + excerpt.review().dataDate(),
        "data-date");
    excerpt.deadlines().stream()
        .sorted(Comparator.comparing(deadline -> deadline.verdict().due()))
        .forEach(
            deadline ->
                add(
                    scale.x(deadline.verdict().due()),
                    "⚑ " + label(deadline) + " " + deadline.due(),
                    "deadline " + deadline.light().name().toLowerCase(Locale.ROOT)));
  }

  /** How high the flags stand. */
  double height() {
    return laneEnds.size() * LANE + 4;
  }

  void drawLines(Markup svg, double bottom) {
    for (Flag flag : flags) {
      double top = flag.lane() < MOST_LANES ? flag.lane() * LANE : height();
      svg.open(
              "line",
              "class",
              flag.cssClass(),
              "x1",
              flag.x(),
              "x2",
              flag.x(),
              "y1",
              top,
              "y2",
              bottom)
          .element("title", flag.text())
          .close();
    }
  }

  void drawFlags(Markup svg) {
    for (Flag flag : flags) {
      if (flag.lane() < MOST_LANES) {
        double y = flag.lane() * LANE;
        svg.open("g", "class", "flag " + flag.cssClass())
            .empty(
                "rect",
                "x",
                flag.left(),
                "y",
                y,
                "width",
                flag.width(),
                "height",
                LANE - 3,
                "rx",
                2)
            .element(
                "text",
                TextFit.clip(flag.text(), WIDEST, FONT),
                "x",
                flag.left() + PADDING,
                "y",
                y + 12)
            .close();
      }
    }
  }

  private void add(double x, String text, String cssClass) {
    double width = Math.min(WIDEST, TextFit.width(text, FONT)) + 2 * PADDING;
    double left = x + width > scale.right() ? Math.max(0, x - width) : x;
    int lane = 0;
    while (lane < laneEnds.size() && laneEnds.get(lane) + 4 > left) {
      lane++;
    }
    if (lane < MOST_LANES) {
      if (lane == laneEnds.size()) {
        laneEnds.add(0.0);
      }
      laneEnds.set(lane, left + width);
    }
    flags.add(new Flag(x, text, cssClass, lane, left, width));
  }

  private static String label(ReviewedDeadline deadline) {
    String id = deadline.verdict().id().value();
    String name = deadline.target().name().in(Locale.CHINA);
    return name.equals(id) ? id : id + " " + name;
  }
}
