package org.daopai.examples.review;

import org.daopai.model.ActivityId;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.WorkCalendar;

/** What owes a deadline: an activity, a milestone or a phase. */
public final class Owing {

  private static final LocalizedName ACTIVITY = LocalizedName.of("Activity", "工作");
  private static final LocalizedName MILESTONE = LocalizedName.of("Milestone", "里程碑");
  private static final LocalizedName PHASE = LocalizedName.of("Phase", "阶段");

  private final String id;
  private final LocalizedName kind;
  private final LocalizedName name;
  private final WorkCalendar calendar;
  private final boolean isFinished;

  private Owing(
      String id,
      LocalizedName kind,
      LocalizedName name,
      WorkCalendar calendar,
      boolean isFinished) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.calendar = calendar;
    this.isFinished = isFinished;
  }

  /** What owes the deadline at a position. */
  static Owing of(ProjectNetwork network, int deadline) {
    int position = network.owingIndex(deadline);
    int elements = network.elements().size();
    return position < elements
        ? of(network, network.elements().get(position))
        : of(network, position - elements, network.phases().get(position - elements));
  }

  private static Owing of(ProjectNetwork network, NetworkElement element) {
    return new Owing(
        element.id().value(),
        element instanceof Milestone ? MILESTONE : ACTIVITY,
        element.name(),
        network.calendarOf(element),
        isFinished(network, element.id()));
  }

  private static Owing of(ProjectNetwork network, int position, Phase phase) {
    boolean isFinished =
        network.membersOf(position).stream()
            .map(member -> network.elements().get(member).id())
            .allMatch(member -> isFinished(network, member));
    return new Owing(
        phase.id().value(), PHASE, phase.name(), network.defaultCalendar(), isFinished);
  }

  private static boolean isFinished(ProjectNetwork network, ActivityId id) {
    Progress progress = network.progress().get(id);
    return progress != null && progress.isFinished();
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** What it is, in a word. */
  public LocalizedName kind() {
    return kind;
  }

  /** How to call it. */
  public LocalizedName name() {
    return name;
  }

  /** The calendar on which its margin is counted: its own, of a phase that of the project. */
  public WorkCalendar calendar() {
    return calendar;
  }

  /** Whether it is a milestone, which is reached and not finished. */
  public boolean isMilestone() {
    return kind.equals(MILESTONE);
  }

  /** Whether it is finished; of a phase, all that it holds. */
  public boolean isFinished() {
    return isFinished;
  }
}
