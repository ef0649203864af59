package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.daopai.model.Activity;
import org.daopai.model.ActivityBuilder;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Milestone;
import org.daopai.model.MilestoneBuilder;
import org.daopai.model.PhaseId;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkDuration;

/** Reads activities and milestones. */
final class ElementReader {

  private static final ImmutableList<String> ACTIVITY =
      ImmutableList.of(
          "type",
          "id",
          "name",
          "duration",
          "hammock",
          "segments",
          "interruptible",
          "expectedFinish",
          "calendar",
          "responsible",
          "phase",
          "constraints");
  private static final ImmutableList<String> SEGMENT = ImmutableList.of("from", "to");
  private static final ImmutableList<String> MILESTONE =
      ImmutableList.of("type", "id", "name", "calendar", "responsible", "phase", "constraints");
  private static final ImmutableList<String> CONSTRAINT = ImmutableList.of("kind", "at");

  private ElementReader() {}

  static void read(JsonObject in, ProjectNetwork.Builder network) {
    switch (ElementType.read(in.required("type"))) {
      case ACTIVITY -> network.addActivity(activity(in.only(ACTIVITY)));
      case START_MILESTONE ->
          network.addMilestone(milestone(in.only(MILESTONE), Milestone.Kind.START));
      case FINISH_MILESTONE ->
          network.addMilestone(milestone(in.only(MILESTONE), Milestone.Kind.FINISH));
    }
  }

  private static Activity activity(JsonObject in) {
    ActivityId id = in.required("id").as(ActivityId::of);
    ActivityBuilder activity =
        Activity.builder()
            .id(id)
            .name(name(in, id))
            .duration(duration(in))
            .addAllSegments(in.list("segments", value -> segment(value.object().only(SEGMENT))))
            .addAllConstraints(constraints(in));
    in.optional("hammock").map(JsonValue::truth).ifPresent(activity::isHammock);
    in.optional("interruptible").map(JsonValue::truth).ifPresent(activity::isInterruptible);
    in.optional("expectedFinish").map(Dates::end).ifPresent(activity::expectedFinish);
    in.optional("calendar").ifPresent(value -> activity.calendar(value.as(CalendarId::of)));
    in.optional("responsible").map(Labels::read).ifPresent(activity::responsible);
    in.optional("phase").ifPresent(value -> activity.phase(value.as(PhaseId::of)));
    return in.place().locate(activity::build);
  }

  private static Milestone milestone(JsonObject in, Milestone.Kind kind) {
    ActivityId id = in.required("id").as(ActivityId::of);
    MilestoneBuilder milestone =
        Milestone.builder().id(id).name(name(in, id)).kind(kind).addAllConstraints(constraints(in));
    in.optional("calendar").ifPresent(value -> milestone.calendar(value.as(CalendarId::of)));
    in.optional("responsible").map(Labels::read).ifPresent(milestone::responsible);
    in.optional("phase").ifPresent(value -> milestone.phase(value.as(PhaseId::of)));
    return in.place().locate(milestone::build);
  }

  /** A hammock need not say that it has none. */
  private static WorkDuration duration(JsonObject in) {
    boolean isHammock = in.optional("hammock").map(JsonValue::truth).orElse(false);
    return isHammock && in.optional("duration").isEmpty()
        ? WorkDuration.ZERO
        : in.required("duration").as(WorkDuration::parse);
  }

  private static WorkSegment segment(JsonObject in) {
    WorkDuration from = in.required("from").as(WorkDuration::parse);
    WorkDuration to = in.required("to").as(WorkDuration::parse);
    return in.place().locate(() -> new WorkSegment(from, to));
  }

  private static LocalizedName name(JsonObject in, ActivityId id) {
    return in.optional("name").map(Labels::read).orElseGet(() -> LocalizedName.of(id.value()));
  }

  static List<DateConstraint> constraints(JsonObject in) {
    return in.list("constraints", value -> constraint(value.object().only(CONSTRAINT)));
  }

  private static DateConstraint constraint(JsonObject in) {
    return new DateConstraint(
        in.required("kind").constant(DateConstraint.Kind.class), Dates.instant(in.required("at")));
  }
}
