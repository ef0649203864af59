package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.daopai.model.ActivityId;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineBuilder;
import org.daopai.model.DeadlineId;
import org.daopai.model.Phase;
import org.daopai.model.PhaseBuilder;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProgressBuilder;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/** Reads a network; what a network checks of itself is reported in its own words. */
final class NetworkReader {

  private static final ImmutableList<String> MEMBERS =
      ImmutableList.of(
          "name",
          "defaultCalendar",
          "calendars",
          "phases",
          "elements",
          "dependencies",
          "deadlines",
          "progress");
  private static final ImmutableList<String> PHASE =
      ImmutableList.of("id", "name", "parent", "constraints");
  private static final ImmutableList<String> DEADLINE =
      ImmutableList.of("id", "target", "due", "firmness", "weight", "rollsForward", "name");
  private static final ImmutableList<String> PROGRESS =
      ImmutableList.of("activity", "actualStart", "actualFinish", "remaining", "resumes");

  private final JsonInput in;
  private final ProjectNetwork.Builder network = ProjectNetwork.builder();
  private final Map<CalendarId, WorkCalendar> calendars = new LinkedHashMap<>();
  private final Set<ActivityId> reported = new HashSet<>();
  private Optional<JsonValue> defaultCalendar = Optional.empty();

  private NetworkReader(JsonInput in) {
    this.in = in;
  }

  static ProjectNetwork read(JsonInput in, Place at) {
    return new NetworkReader(in).read(at);
  }

  private ProjectNetwork read(Place at) {
    in.object(at, MEMBERS, this::member);
    addCalendars(at);
    return network.build();
  }

  private void member(String name, Place at) {
    switch (name) {
      case "name" -> network.name(Labels.read(in.value(at)));
      case "defaultCalendar" -> defaultCalendar = Optional.of(in.value(at));
      case "calendars" -> each(at, this::calendar);
      case "phases" -> each(at, item -> network.addPhase(phase(item)));
      case "elements" -> each(at, item -> ElementReader.read(item, network));
      case "dependencies" -> each(at, item -> network.addDependency(DependencyReader.read(item)));
      case "deadlines" -> each(at, item -> network.addDeadline(deadline(item)));
      case "progress" -> each(at, this::progress);
      default -> throw new IllegalStateException("No reader for member " + name);
    }
  }

  private void each(Place at, Consumer<JsonObject> reader) {
    in.list(at, item -> reader.accept(in.value(item).object()));
  }

  private void calendar(JsonObject item) {
    in.count(item.place(), CalendarReader.expanded(item));
    WorkCalendar calendar = CalendarReader.read(item);
    if (calendars.putIfAbsent(calendar.id(), calendar) != null) {
      throw item.place()
          .fault(
              InputFault.Code.DUPLICATE_ID,
              "calendar '%s' is defined twice; each calendar has an id of its own",
              calendar.id());
    }
  }

  private void addCalendars(Place at) {
    if (defaultCalendar.isEmpty()) {
      if (!calendars.isEmpty()) {
        throw at.fault(
            InputFault.Code.MALFORMED_DOCUMENT,
            "the member 'defaultCalendar' is missing; name one of the calendars");
      }
      return;
    }
    JsonValue value = defaultCalendar.get();
    CalendarId id = value.as(CalendarId::of);
    WorkCalendar calendar = calendars.remove(id);
    if (calendar == null) {
      throw value
          .place()
          .fault(
              InputFault.Code.UNKNOWN_REFERENCE,
              "the default calendar is '%s', which the document does not define; it defines %s",
              id,
              calendars.keySet().stream().limit(20).toList());
    }
    network.calendar(calendar);
    calendars.values().forEach(network::addCalendar);
  }

  private static Phase phase(JsonObject in) {
    in.only(PHASE);
    PhaseId id = in.required("id").as(PhaseId::of);
    PhaseBuilder phase =
        Phase.builder()
            .id(id)
            .name(
                in.optional("name").map(Labels::read).orElseGet(() -> LocalizedName.of(id.value())))
            .addAllConstraints(ElementReader.constraints(in));
    in.optional("parent").ifPresent(value -> phase.parent(value.as(PhaseId::of)));
    return in.place().locate(phase::build);
  }

  private static Deadline deadline(JsonObject in) {
    in.only(DEADLINE);
    JsonValue target = in.required("target");
    DeadlineBuilder deadline =
        Deadline.builder()
            .target(target.as(ActivityId::of))
            .id(in.optional("id").orElse(target).as(DeadlineId::of))
            .due(Dates.end(in.required("due")));
    in.optional("firmness")
        .ifPresent(value -> deadline.firmness(value.constant(Deadline.Firmness.class)));
    in.optional("weight").map(JsonValue::integer).ifPresent(deadline::weight);
    in.optional("rollsForward").map(JsonValue::truth).ifPresent(deadline::rollsForward);
    in.optional("name").map(Labels::read).ifPresent(deadline::name);
    return in.place().locate(deadline::build);
  }

  private void progress(JsonObject item) {
    item.only(PROGRESS);
    ActivityId activity = item.required("activity").as(ActivityId::of);
    if (!reported.add(activity)) {
      throw item.place()
          .fault(
              InputFault.Code.DUPLICATE_ID,
              "progress of '%s' is reported twice; report it once",
              activity);
    }
    ProgressBuilder progress = Progress.builder().activity(activity);
    item.optional("actualStart").map(Dates::beginning).ifPresent(progress::actualStart);
    item.optional("actualFinish").map(Dates::end).ifPresent(progress::actualFinish);
    item.optional("remaining")
        .ifPresent(value -> progress.remaining(value.as(WorkDuration::parse)));
    item.optional("resumes").map(Dates::beginning).ifPresent(progress::resumes);
    network.addProgress(item.place().locate(progress::build));
  }
}
