package org.daopai.examples.wallchart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.review.ReviewedActivity;

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

  GanttRows(ProjectReview review, double top) {
    this.top = top;
    boolean grouped = !review.schedule().network().phases().isEmpty();
    double y = top;
    for (RowGroup group : RowGroup.of(review)) {
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

  double top(String id) {
    return tops.getOrDefault(id, top);
  }
}
