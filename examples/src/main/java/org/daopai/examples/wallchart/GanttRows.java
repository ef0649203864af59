package org.daopai.examples.wallchart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.model.Phase;

/** How far down the page each row of the Gantt chart is drawn. */
final class GanttRows {

  static final double ROW_HEIGHT = 30;
  static final double HEAD_HEIGHT = 20;

  /** A group's head and where it is drawn. */
  record Head(RowGroup group, double y) {}

  private final List<Head> heads = new ArrayList<>();
  private final Map<String, Double> tops = new HashMap<>();
  private final List<ReviewedActivity> rows = new ArrayList<>();
  private final double top;
  private final double bottom;

  GanttRows(Excerpt excerpt, double top) {
    this.top = top;
    List<Phase> phases = excerpt.review().schedule().network().phases();
    boolean grouped = !phases.isEmpty();
    double y = top;
    for (RowGroup group : RowGroup.of(phases, excerpt.rows())) {
      if (grouped) {
        heads.add(new Head(group, y));
        y += HEAD_HEIGHT;
      }
      for (ReviewedActivity row : group.rows()) {
        rows.add(row);
        tops.put(row.id(), y);
        y += ROW_HEIGHT;
      }
    }
    bottom = y;
  }

  List<Head> heads() {
    return heads;
  }

  List<ReviewedActivity> rows() {
    return rows;
  }

  double top() {
    return top;
  }

  double bottom() {
    return bottom;
  }

  boolean has(String id) {
    return tops.containsKey(id);
  }

  double top(String id) {
    return tops.getOrDefault(id, top);
  }
}
