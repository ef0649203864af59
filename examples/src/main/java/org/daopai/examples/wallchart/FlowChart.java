package org.daopai.examples.wallchart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;

/** The flow chart of procedures: a box for each activity and milestone, an arrow for each pair. */
final class FlowChart {

  private static final double BOX_WIDTH = 150;
  private static final double PADDING = 8;
  private static final double MARGIN = 16;
  private static final double CHINESE_FONT = 12.5;
  private static final double ENGLISH_FONT = 10;
  private static final double FIRST_LINE = 20;
  private static final double CHINESE_LINE = 15;
  private static final double ENGLISH_LINE = 12;

  /** What is written into a box. */
  private record Label(List<String> chinese, List<String> english) {
    double height() {
      return FIRST_LINE + chinese.size() * CHINESE_LINE + english.size() * ENGLISH_LINE + 6;
    }
  }

  private final List<ReviewedActivity> boxes;
  private final PhaseColours colours;
  private final List<Label> labels;
  private final Map<Long, List<Dependency>> arrows = new LinkedHashMap<>();
  private final FlowLayout layout;
  private final double boxHeight;
  private final List<String> chain;
  private final Set<String> onChain;

  FlowChart(Excerpt excerpt, PhaseColours colours) {
    boxes = excerpt.boxes();
    this.colours = colours;
    labels = boxes.stream().map(FlowChart::label).toList();
    boxHeight = labels.stream().mapToDouble(Label::height).max().orElse(0);
    collectArrows(excerpt.review().schedule().network());
    int[] from = arrows.keySet().stream().mapToInt(FlowChart::fromOf).toArray();
    int[] to = arrows.keySet().stream().mapToInt(FlowChart::toOf).toArray();
    layout = new FlowLayout(labels.size(), from, to, BOX_WIDTH, boxHeight);
    chain = excerpt.chain();
    onChain = Set.copyOf(chain);
  }

  double width() {
    return layout.width() + 2 * MARGIN;
  }

  double height() {
    return layout.height() + 2 * MARGIN;
  }

  /** The drawing. */
  Markup draw() {
    Markup svg = new Markup();
    svg.open(
        "svg",
        "class",
        "flow",
        "role",
        "img",
        "aria-label",
        "Flow chart of procedures 推进流程图",
        "viewBox",
        "0 0 " + Markup.number(width()) + " " + Markup.number(height()),
        "style",
        "min-width:"
            + Markup.number(0.62 * width())
            + "px;max-width:"
            + Markup.number(1.15 * width())
            + "px");
    drawArrowHeads(svg);
    drawArrows(svg);
    for (int box = 0; box < boxes.size(); box++) {
      drawBox(svg, box);
    }
    return svg.close();
  }

  private static Label label(ReviewedActivity activity) {
    String chinese = activity.name(Locale.CHINA);
    String english = activity.element().name().text();
    double room = BOX_WIDTH - 2 * PADDING;
    return new Label(
        TextFit.wrap(chinese, room, CHINESE_FONT, 2),
        chinese.equals(english) ? List.of() : TextFit.wrap(english, room, ENGLISH_FONT, 2));
  }

  private void collectArrows(ProjectNetwork network) {
    Map<Integer, Integer> boxOf = new HashMap<>();
    for (int box = 0; box < boxes.size(); box++) {
      boxOf.put(boxes.get(box).position(), box);
    }
    for (int k = 0; k < network.dependencies().size(); k++) {
      Integer from = boxOf.get(network.predecessorIndex(k));
      Integer to = boxOf.get(network.successorIndex(k));
      if (from != null && to != null) {
        arrows
            .computeIfAbsent((long) from << 32 | to, unseen -> new ArrayList<>())
            .add(network.dependencies().get(k));
      }
    }
  }

  private static int fromOf(long pair) {
    return (int) (pair >>> 32);
  }

  private static int toOf(long pair) {
    return (int) pair;
  }

  private static void drawArrowHeads(Markup svg) {
    svg.open("defs");
    arrowHead(svg, "arrow", "#7b8794");
    arrowHead(svg, "arrow-chain", "#c0182b");
    svg.close();
  }

  private static void arrowHead(Markup svg, String id, String colour) {
    svg.open(
            "marker",
            "id",
            id,
            "viewBox",
            "0 0 8 8",
            "refX",
            7.5,
            "refY",
            4,
            "markerWidth",
            8,
            "markerHeight",
            8,
            "markerUnits",
            "userSpaceOnUse",
            "orient",
            "auto")
        .empty("path", "d", "M0 0.5L8 4L0 7.5Z", "fill", colour)
        .close();
  }

  private void drawArrows(Markup svg) {
    Set<String> driving = new HashSet<>();
    for (int i = 1; i < chain.size(); i++) {
      driving.add(chain.get(i - 1) + "\n" + chain.get(i));
    }
    List<Integer> last = new ArrayList<>();
    List<List<Dependency>> all = List.copyOf(arrows.values());
    for (int e = 0; e < all.size(); e++) {
      Dependency first = all.get(e).get(0);
      if (driving.contains(first.predecessor() + "\n" + first.successor())) {
        last.add(e);
      } else {
        drawArrow(svg, e, all.get(e), false);
      }
    }
    last.forEach(e -> drawArrow(svg, e, all.get(e), true));
  }

  private void drawArrow(Markup svg, int edge, List<Dependency> dependencies, boolean drives) {
    List<FlowLayout.Point> route = layout.route(edge);
    svg.empty(
        "path",
        "class",
        drives ? "edge chain" : "edge",
        "data-from",
        dependencies.get(0).predecessor(),
        "data-to",
        dependencies.get(0).successor(),
        "d",
        path(route),
        "marker-end",
        drives ? "url(#arrow-chain)" : "url(#arrow)");
    String text = ArrowText.of(dependencies);
    if (!text.isEmpty()) {
      FlowLayout.Point end = route.get(route.size() - 1);
      svg.element(
          "text",
          TextFit.clip(text, 110, 9),
          "class",
          "lag",
          "x",
          MARGIN + end.x() + 4,
          "y",
          MARGIN + end.y() - 10);
    }
  }

  private static String path(List<FlowLayout.Point> route) {
    StringBuilder path = new StringBuilder("M").append(at(route.get(0)));
    for (int i = 1; i < route.size(); i += 2) {
      FlowLayout.Point from = route.get(i - 1);
      FlowLayout.Point to = route.get(i);
      double middle = (from.y() + to.y()) / 2;
      path.append('C')
          .append(at(new FlowLayout.Point(from.x(), middle)))
          .append(' ')
          .append(at(new FlowLayout.Point(to.x(), middle)))
          .append(' ')
          .append(at(to));
      if (i + 1 < route.size()) {
        path.append('L').append(at(route.get(i + 1)));
      }
    }
    return path.toString();
  }

  private static String at(FlowLayout.Point point) {
    return Markup.number(point.x() + MARGIN) + " " + Markup.number(point.y() + MARGIN);
  }

  private void drawBox(Markup svg, int v) {
    ReviewedActivity activity = boxes.get(v);
    double left = layout.left(v) + MARGIN;
    double top = layout.top(v) + MARGIN;
    PhaseColours.Colour colour = colours.of(activity);
    svg.open(
            "g",
            "class",
            onChain.contains(activity.id()) ? "box chain" : "box",
            "data-id",
            activity.id())
        .element("title", GanttBars.tooltip(activity));
    drawShape(svg, activity, left, top, colour);
    double inset = PADDING + (activity.isMilestone() ? 4 : 0);
    double x = left + inset;
    svg.empty(
        "circle",
        "class",
        "light " + GanttBars.css(activity),
        "cx",
        x + 4,
        "cy",
        top + 12,
        "r",
        4.5);
    String date = activity.lateFinish().map(finish -> "≤ " + finish).orElse("");
    double dateWidth = TextFit.width(date, 9.5);
    double idRoom = BOX_WIDTH - 2 * inset - 16 - dateWidth;
    svg.element(
        "text", TextFit.clip(activity.id(), idRoom, 12), "class", "id", "x", x + 12, "y", top + 16);
    svg.element("text", date, "class", "due", "x", left + BOX_WIDTH - inset, "y", top + 16);
    drawNames(svg, labels.get(v), left + BOX_WIDTH / 2, top + FIRST_LINE);
    svg.close();
  }

  private void drawShape(
      Markup svg, ReviewedActivity activity, double left, double top, PhaseColours.Colour colour) {
    if (!activity.isMilestone()) {
      svg.empty(
          "rect",
          "class",
          "shape",
          "x",
          left,
          "y",
          top,
          "width",
          BOX_WIDTH,
          "height",
          boxHeight,
          "rx",
          5,
          "fill",
          colour.pale(),
          "stroke",
          colour.strong());
      return;
    }
    double cut = 9;
    String outline =
        String.join(
            " ",
            "M" + Markup.number(left) + " " + Markup.number(top + boxHeight / 2),
            "L" + Markup.number(left + cut) + " " + Markup.number(top),
            "L" + Markup.number(left + BOX_WIDTH - cut) + " " + Markup.number(top),
            "L" + Markup.number(left + BOX_WIDTH) + " " + Markup.number(top + boxHeight / 2),
            "L" + Markup.number(left + BOX_WIDTH - cut) + " " + Markup.number(top + boxHeight),
            "L" + Markup.number(left + cut) + " " + Markup.number(top + boxHeight) + "Z");
    svg.empty(
        "path",
        "class",
        "shape milestone",
        "d",
        outline,
        "fill",
        colour.pale(),
        "stroke",
        colour.strong());
  }

  private static void drawNames(Markup svg, Label label, double middle, double top) {
    double y = top + 12;
    for (String line : label.chinese()) {
      svg.element("text", line, "class", "name", "x", middle, "y", y);
      y += CHINESE_LINE;
    }
    y -= 2;
    for (String line : label.english()) {
      svg.element("text", line, "class", "english", "x", middle, "y", y);
      y += ENGLISH_LINE;
    }
  }
}
