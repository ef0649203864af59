package org.daopai.examples;

import java.time.LocalDate;
import org.daopai.model.Activity;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkDuration;

/** Activities of a day each, one after the other, with long ids, and a deadline on the last. */
public final class LongChain {

  private LongChain() {}

  /** A chain of so many. */
  public static ProjectNetwork of(int size) {
    ProjectNetwork.Builder network = ProjectNetwork.builder();
    for (int i = 0; i < size; i++) {
      network.addActivity(Activity.of(id(i), "Step " + i, WorkDuration.workingDays(1)));
      if (i > 0) {
        network.addDependency(Dependency.finishToStart(id(i - 1), id(i)));
      }
    }
    return network.addDeadline(Deadline.hard(id(size - 1), LocalDate.of(2032, 12, 31))).build();
  }

  /** The id of an activity, counted from 0. */
  public static String id(int position) {
    return "an-activity-of-which-the-id-is-rather-long-" + position;
  }
}
