package org.daopai.examples.review;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/** One activity or milestone of a plan, with its light and its dates as people write them. */
public final class ReviewedActivity {

  private final ScheduledActivity scheduled;
  private final int position;
  private final WorkCalendar calendar;
  private final Optional<Phase> phase;
  private final Light light;

  ReviewedActivity(Schedule schedule, int position, Map<PhaseId, Phase> phases) {
    this.position = position;
    scheduled = schedule.activities().get(position);
    calendar = schedule.network().calendarOf(scheduled.element());
    phase = scheduled.element().phase().map(phases::get);
    light = Light.of(isFinished(), scheduled.totalFloat(), calendar);
  }

  /** The dates and floats themselves. */
  public ScheduledActivity scheduled() {
    return scheduled;
  }

  /** The activity or milestone itself. */
  public NetworkElement element() {
    return scheduled.element();
  }

  /** Its position in the network. */
  public int position() {
    return position;
  }

  /** Its id. */
  public String id() {
    return scheduled.id().value();
  }

  /** Its name in a language. */
  public String name(Locale language) {
    return element().name().in(language);
  }

  /** Who answers for it, in a language; empty if nobody is named. */
  public String responsible(Locale language) {
    return element().responsible().map(unit -> unit.in(language)).orElse("");
  }

  /** The calendar it is worked on. */
  public WorkCalendar calendar() {
    return calendar;
  }

  /** The phase it belongs to. */
  public Optional<Phase> phase() {
    return phase;
  }

  /** How it stands. */
  public Light light() {
    return light;
  }

  /** Whether it is a milestone; an activity otherwise. */
  public boolean isMilestone() {
    return element() instanceof Milestone;
  }

  /** Whether it is finished. */
  public boolean isFinished() {
    return scheduled.progress().map(Progress::isFinished).orElse(false);
  }

  /** How far it has come, in a word. */
  public LocalizedName state() {
    if (isFinished()) {
      return isMilestone()
          ? LocalizedName.of("reached", "已达成")
          : LocalizedName.of("finished", "已完成");
    }
    if (isMilestone()) {
      return LocalizedName.of("not reached", "未达成");
    }
    return scheduled.progress().isPresent()
        ? LocalizedName.of("started", "进行中")
        : LocalizedName.of("not started", "未开始");
  }

  /** The earliest start. */
  public ShownDate earlyStart() {
    return start(scheduled.earlyStart(), scheduled.isEarlyProvisional());
  }

  /** The earliest finish. */
  public ShownDate earlyFinish() {
    return finish(scheduled.earlyFinish(), scheduled.isEarlyProvisional());
  }

  /** The latest start; none if no deadline lies downstream. */
  public Optional<ShownDate> lateStart() {
    return scheduled.lateStart().map(at -> start(at, scheduled.isLateProvisional()));
  }

  /** The latest finish; none if no deadline lies downstream. */
  public Optional<ShownDate> lateFinish() {
    return scheduled.lateFinish().map(at -> finish(at, scheduled.isLateProvisional()));
  }

  /** The total float; none if no deadline lies downstream. */
  public Optional<Room> totalFloat() {
    return scheduled
        .totalFloat()
        .map(
            slip ->
                scheduled.finishFloat().filter(slip::equals).isPresent()
                    ? Room.between(
                        scheduled.earlyFinish(),
                        scheduled.lateFinish().orElseThrow(),
                        slip,
                        calendar)
                    : Room.between(
                        scheduled.earlyStart(),
                        scheduled.lateStart().orElseThrow(),
                        slip,
                        calendar));
  }

  private ShownDate start(LocalDateTime at, boolean provisional) {
    return isFinishInstant()
        ? ShownDate.finish(at, calendar, provisional)
        : ShownDate.start(at, calendar, provisional);
  }

  private ShownDate finish(LocalDateTime at, boolean provisional) {
    return isStartMilestone()
        ? ShownDate.start(at, calendar, provisional)
        : ShownDate.finish(at, calendar, provisional);
  }

  private boolean isStartMilestone() {
    return element() instanceof Milestone milestone && milestone.kind() == Milestone.Kind.START;
  }

  private boolean isFinishInstant() {
    return !isStartMilestone() && scheduled.earlyStart().equals(scheduled.earlyFinish());
  }
}
