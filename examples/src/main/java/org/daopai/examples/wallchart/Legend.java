package org.daopai.examples.wallchart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.examples.review.Light;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.text.Bilingual;
import org.daopai.model.Phase;

/** What the colours and shapes of the drawings mean. */
final class Legend {

  private static final String STRONG = "#2f6fb7";
  private static final String PALE = "#e3eefa";

  private final Markup page = new Markup();

  private Legend() {
    page.open("ul", "class", "legend");
  }

  static Markup ofGantt(ProjectReview review) {
    Legend legend = new Legend();
    legend.swatch("Early dates 最早", rect(4, 8, STRONG, STRONG), "early");
    legend.swatch("Late dates 最迟", rect(4, 8, PALE, STRONG), "late");
    legend.swatch("Milestone 里程碑", "M13 1L19 8L13 15L7 8Z", STRONG, STRONG);
    legend.swatch("Float 时差", rect(7, 3, "#1e9e5a", "none"), "positive");
    legend.swatch("Negative float 负时差", rect(7, 3, "#d92d20", "none"), "negative");
    if (review.tightest().isPresent()) {
      legend.swatch(
          "Driving chain 制约链 "
              + TextFit.clip(review.tightest().get().verdict().id().value(), 160, 12),
          "M2 8H24",
          "none",
          "#c0182b");
    }
    legend.swatch("Deadline 时限", "M13 1V15", "none", "#c0182b");
    legend.swatch("Data date 数据日期", "M13 1V15", "none", "#1d4ed8");
    if (TimeScale.of(review, 0).showsDays()) {
      legend.swatch("Weekend 周末", rect(0, 16, "#e6e9ee", "none"), "weekend");
      legend.swatch("Public holiday 法定节假日", rect(0, 16, "#fbd9dc", "none"), "holiday");
    } else {
      legend.page.element("li", "Single days of rest are too narrow to be shown 比例过小，不显示单日休息");
    }
    legend.swatch("Seasonal closure 季节性停工", rect(0, 16, "url(#hatch)", "none"), "closure");
    legend.swatch("Slow season 季节性限产", rect(0, 16, "url(#hatch)", "none"), "restriction");
    legend.lights();
    return legend.page.close();
  }

  static Markup ofFlow(ProjectReview review, PhaseColours colours) {
    Legend legend = new Legend();
    List<Phase> phases = review.schedule().network().phases();
    for (Phase phase : phases.subList(0, Math.min(phases.size(), Excerpt.MOST_PHASES))) {
      PhaseColours.Colour colour = colours.of(Optional.of(phase.id()));
      legend.swatch(
          Bilingual.of(phase.name()), rect(1, 14, colour.pale(), colour.strong()), "phase");
    }
    if (phases.size() > Excerpt.MOST_PHASES) {
      legend.page.element("li", "… " + (phases.size() - Excerpt.MOST_PHASES) + " more phases 其余阶段");
    }
    legend.swatch("Milestone 里程碑", "M2 8L6 1H20L24 8L20 15H6Z", "#eef1f5", "#5b6b7f");
    legend.swatch("Driving chain 制约链", "M2 8H24", "none", "#c0182b");
    legend.page.element("li", "≤ latest finish 最迟完成");
    legend.lights();
    return legend.page.close();
  }

  private void lights() {
    for (Light light : Light.values()) {
      page.open("li")
          .element("span", "", "class", "lamp " + light.name().toLowerCase(Locale.ROOT))
          .text(Bilingual.of(light.label()))
          .close();
    }
  }

  private static String[] rect(double y, double height, String fill, String stroke) {
    return new String[] {Markup.number(y), Markup.number(height), fill, stroke};
  }

  private void swatch(String text, String[] rect, String name) {
    open()
        .empty(
            "rect",
            "class",
            "swatch-" + name,
            "x",
            1,
            "y",
            rect[0],
            "width",
            24,
            "height",
            rect[1],
            "fill",
            rect[2],
            "stroke",
            rect[3])
        .close()
        .text(text)
        .close();
  }

  private void swatch(String text, String path, String fill, String stroke) {
    open()
        .empty("path", "d", path, "fill", fill, "stroke", stroke, "stroke-width", 2)
        .close()
        .text(text)
        .close();
  }

  private Markup open() {
    return page.open("li").open("svg", "width", 26, "height", 16, "viewBox", "0 0 26 16");
  }
}
