package org.daopai.examples.wallchart;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.daopai.examples.text.Bilingual;
import org.daopai.model.calendar.WorkCalendar;

/** The months and years over and under a Gantt chart, and the days of rest behind it. */
final class GanttAxis {

  static final double HEIGHT = 34;

  private static final double FONT = 10.5;

  private final TimeScale scale;

  GanttAxis(TimeScale scale) {
    this.scale = scale;
  }

  /** Shades the days on which a calendar rests, where single days can be seen. */
  void drawRest(Markup svg, WorkCalendar calendar, double top, double bottom) {
    if (scale.showsDays()) {
      DayRuns runs = new DayRuns(calendar, scale);
      drawRuns(svg, runs.weekends(), "weekend", top, bottom);
      drawRuns(svg, runs.holidays(), "holiday", top, bottom);
    }
    DayRuns seasons = new DayRuns(calendar, scale);
    drawRuns(svg, seasons.closures(), "closure", top, bottom);
    drawRuns(svg, seasons.restrictions(), "restriction", top, bottom);
  }

  void drawRuns(Markup svg, List<DayRuns.Run> runs, String cssClass, double top, double bottom) {
    for (DayRuns.Run run : runs) {
      double left = scale.x(run.first());
      svg.open(
          "rect",
          "class",
          cssClass,
          "x",
          left,
          "y",
          top,
          "width",
          scale.x(run.end()) - left,
          "height",
          bottom - top);
      String reason = Bilingual.of(run.reason());
      if (!reason.isEmpty()) {
        svg.element("title", reason + " " + run.first() + " .. " + run.end().minusDays(1));
      }
      svg.close();
    }
  }

  void drawGrid(Markup svg, double top, double bottom) {
    for (LocalDate tick : scale.ticks()) {
      svg.empty(
          "line",
          "class",
          tick.getDayOfYear() == 1 ? "grid year" : "grid",
          "data-date",
          tick,
          "x1",
          scale.x(tick),
          "x2",
          scale.x(tick),
          "y1",
          top,
          "y2",
          bottom);
    }
  }

  /** Years in one line, months or quarters in the other. */
  void drawLabels(Markup svg, double top) {
    svg.open("g", "class", "axis")
        .empty(
            "rect",
            "x",
            scale.left(),
            "y",
            top,
            "width",
            scale.right() - scale.left(),
            "height",
            HEIGHT);
    List<LocalDate> ticks = scale.ticks();
    if (scale.monthsPerTick() < 12) {
      for (int i = 0; i + 1 < ticks.size(); i++) {
        label(svg, ticks.get(i), ticks.get(i + 1), monthLabel(ticks, i), top + 28);
      }
      drawYears(svg, top + 13);
    } else {
      for (int i = 0; i + 1 < ticks.size(); i++) {
        label(svg, ticks.get(i), ticks.get(i + 1), ticks.get(i).getYear() + "", top + 21);
      }
    }
    svg.close();
  }

  private void drawYears(Markup svg, double y) {
    for (int year = scale.from().getYear(); year <= scale.to().minusDays(1).getYear(); year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      LocalDate from = first.isBefore(scale.from()) ? scale.from() : first;
      LocalDate next = first.plusYears(1);
      label(svg, from, next.isAfter(scale.to()) ? scale.to() : next, year + " 年", y);
    }
  }

  private String monthLabel(List<LocalDate> ticks, int i) {
    int month = ticks.get(i).getMonthValue();
    if (scale.monthsPerTick() > 1) {
      return "Q" + (month + 2) / 3;
    }
    String english = ticks.get(i).getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    String both = english + " " + month + "月";
    double room = scale.x(ticks.get(i + 1)) - scale.x(ticks.get(i));
    return TextFit.width(both, FONT) <= room ? both : month + "月";
  }

  private void label(Markup svg, LocalDate from, LocalDate to, String text, double y) {
    double room = scale.x(to) - scale.x(from);
    if (TextFit.width(text, FONT) <= room) {
      svg.element("text", text, "x", scale.x(from) + room / 2, "y", y, "text-anchor", "middle");
    }
  }
}
