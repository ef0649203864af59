package org.daopai.examples.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A planner that can be measured. */
public enum BenchedPlanner {
  /** {@link org.daopai.scheduling.ReversePlanner}, from a network of objects to a schedule. */
  DAOPAI("daopai", false),
  /** The same planner, on a network read before, as of another data date each time. */
  DAOPAI_REPLAN("daopai-replan", false),
  /** MPXJ's planner in the manner of Microsoft Project. */
  MPXJ_MICROSOFT("mpxj-microsoft", true),
  /** MPXJ's planner in the manner of Primavera P6. */
  MPXJ_PRIMAVERA("mpxj-primavera", true);

  /**
   * Activities and milestones beyond which a peer takes many minutes and is measured only when
   * named.
   */
  public static final int MAX_SIZE_OF_PEERS = 1_000_000;

  private final String label;
  private final boolean peer;

  BenchedPlanner(String label, boolean peer) {
    this.label = label;
    this.peer = peer;
  }

  /** Those measured on a network of that many activities and milestones if none are named. */
  public static Set<BenchedPlanner> measuredOn(long size) {
    Set<BenchedPlanner> planners = EnumSet.allOf(BenchedPlanner.class);
    planners.removeIf(planner -> planner.peer && size > MAX_SIZE_OF_PEERS);
    return planners;
  }

  /** The planner of that name; none if no planner is called so. */
  public static Optional<BenchedPlanner> named(String label) {
    return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
  }

  /** All names, in the order of the rows. */
  public static String labels() {
    return Arrays.stream(values()).map(each -> each.label).collect(Collectors.joining(", "));
  }

  /** What it is called in a row and in {@code --planners}. */
  public String label() {
    return label;
  }

  /** Whether another library plans. */
  public boolean isPeer() {
    return peer;
  }
}
