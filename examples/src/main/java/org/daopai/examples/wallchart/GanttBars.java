package org.daopai.examples.wallchart;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.examples.review.Room;
import org.daopai.examples.review.ShownDate;
import org.daopai.examples.text.Bilingual;
import org.daopai.model.base.LocalizedName;

/** One row of a Gantt chart: the label, the early bar, the late bar, and the float in between. */
final class GanttBars {

  static final double LABEL_WIDTH = 404;

  private static final double ID_X = 20;
  private static final double NAME_X = 66;
  private static final double DATE_X = 328;
  private static final double FLOAT_X = LABEL_WIDTH - 8;
  private static final double EARLY_TOP = 5;
  private static final double LATE_TOP = 17;
  private static final double BAR = 8;
  private static final double THINNEST = 1.5;
  private static final double DIAMOND = 6;

  private final TimeScale scale;
  private final PhaseColours colours;

  GanttBars(TimeScale scale, PhaseColours colours) {
    this.scale = scale;
    this.colours = colours;
  }

  void draw(Markup svg, ReviewedActivity row, double y, boolean onChain) {
    String classes = "row" + (onChain ? " chain" : "") + (row.isFinished() ? " finished" : "");
    svg.open("g", "class", classes, "data-id", row.id()).element("title", tooltip(row));
    drawLabel(svg, row, y);
    drawFloat(svg, row, y);
    drawLate(svg, row, y + LATE_TOP);
    drawEarly(svg, row, y + EARLY_TOP);
    svg.close();
  }

  /** Where the middle of a row's early bar is drawn. */
  static double earlyMiddle(double y) {
    return y + EARLY_TOP + BAR / 2;
  }

  private void drawLabel(Markup svg, ReviewedActivity row, double y) {
    svg.empty("circle", "class", "light " + css(row), "cx", 10, "cy", y + 15, "r", 5);
    String id = TextFit.clip(row.id(), NAME_X - ID_X - 4, 12);
    svg.element("text", id, "class", "id", "x", ID_X, "y", y + 14);
    String chinese = row.name(Locale.CHINA);
    String english = row.element().name().text();
    double room = DATE_X - NAME_X - 66;
    boolean both = !chinese.equals(english);
    svg.element(
        "text",
        TextFit.clip(chinese, room, 12),
        "class",
        "name",
        "x",
        NAME_X,
        "y",
        y + (both ? 13 : 19));
    if (both) {
      svg.element(
          "text", TextFit.clip(english, room, 9.5), "class", "english", "x", NAME_X, "y", y + 25);
    }
    svg.element(
        "text",
        row.lateStart().map(ShownDate::toString).orElse("-"),
        "class",
        "date",
        "x",
        DATE_X,
        "y",
        y + 19);
    svg.element("text", floatText(row), "class", "date", "x", FLOAT_X, "y", y + 19);
  }

  private void drawEarly(Markup svg, ReviewedActivity row, double y) {
    LocalDateTime start = row.scheduled().earlyStart();
    LocalDateTime finish = row.scheduled().earlyFinish();
    String colour = colours.of(row).strong();
    if (isInstant(row)) {
      svg.empty(
          "path",
          "class",
          "early",
          "d",
          diamond(scale.x(finish), y + BAR / 2),
          "fill",
          colour,
          "stroke",
          colour);
    } else {
      drawBar(svg, "early", start, finish, y, colour, colour);
    }
  }

  private void drawLate(Markup svg, ReviewedActivity row, double y) {
    Optional<LocalDateTime> start = row.scheduled().lateStart();
    Optional<LocalDateTime> finish = row.scheduled().lateFinish();
    if (start.isEmpty() || finish.isEmpty()) {
      return;
    }
    PhaseColours.Colour colour = colours.of(row);
    if (isInstant(row)) {
      svg.empty(
          "path",
          "class",
          "late",
          "d",
          diamond(scale.x(finish.get()), y + BAR / 2),
          "fill",
          colour.pale(),
          "stroke",
          colour.strong());
    } else {
      drawBar(svg, "late", start.get(), finish.get(), y, colour.pale(), colour.strong());
    }
  }

  private void drawBar(
      Markup svg,
      String cssClass,
      LocalDateTime start,
      LocalDateTime finish,
      double y,
      String fill,
      String stroke) {
    double left = scale.x(start);
    svg.empty(
        "rect",
        "class",
        cssClass,
        "x",
        left,
        "y",
        y,
        "width",
        Math.max(THINNEST, scale.x(finish) - left),
        "height",
        BAR,
        "fill",
        fill,
        "stroke",
        stroke);
  }

  private void drawFloat(Markup svg, ReviewedActivity row, double y) {
    if (row.isFinished() || row.scheduled().lateFinish().isEmpty()) {
      return;
    }
    double early = scale.x(row.scheduled().earlyFinish());
    double late = scale.x(row.scheduled().lateFinish().get());
    boolean negative = row.scheduled().totalFloat().orElseThrow().isNegative();
    svg.empty(
        "rect",
        "class",
        negative ? "float negative" : "float",
        "x",
        Math.min(early, late),
        "y",
        y + EARLY_TOP + BAR + 1,
        "width",
        Math.abs(late - early),
        "height",
        2.4);
  }

  private static boolean isInstant(ReviewedActivity row) {
    return row.isMilestone();
  }

  private static String diamond(double x, double y) {
    return "M"
        + Markup.number(x)
        + " "
        + Markup.number(y - DIAMOND)
        + "L"
        + Markup.number(x + DIAMOND)
        + " "
        + Markup.number(y)
        + "L"
        + Markup.number(x)
        + " "
        + Markup.number(y + DIAMOND)
        + "L"
        + Markup.number(x - DIAMOND)
        + " "
        + Markup.number(y)
        + "Z";
  }

  static String css(ReviewedActivity row) {
    return row.light().name().toLowerCase(Locale.ROOT);
  }

  static String floatText(ReviewedActivity row) {
    return row.totalFloat().map(Room::text).map(LocalizedName::text).orElse("-");
  }

  static String tooltip(ReviewedActivity row) {
    String early = "Earliest 最早: " + row.earlyStart() + " .. " + row.earlyFinish();
    String late =
        row.lateStart()
            .map(start -> "Latest 最迟: " + start + " .. " + row.lateFinish().orElseThrow())
            .orElse("No deadline downstream 其后没有时限");
    return row.id()
        + " "
        + Bilingual.of(row.element().name())
        + " | "
        + early
        + " | "
        + late
        + " | Float 总时差: "
        + floatText(row)
        + (row.responsible(Locale.CHINA).isEmpty()
            ? ""
            : " | Responsible 责任单位: " + row.responsible(Locale.CHINA));
  }
}
