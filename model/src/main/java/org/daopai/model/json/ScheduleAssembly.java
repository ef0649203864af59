package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.FindingBuilder;
import org.daopai.model.schedule.Schedule;

/** A schedule that is being put together from the entries of a document. */
final class ScheduleAssembly {

  private static final ImmutableList<String> ACTIVITY =
      ImmutableList.of(
          "id",
          "earlyStart",
          "earlyFinish",
          "lateStart",
          "lateFinish",
          "startFloat",
          "finishFloat",
          "freeFloat",
          "justInTimeStart",
          "justInTimeFinish",
          "earlyDriver",
          "lateDriver",
          "boundBy",
          "earlyProvisional",
          "lateProvisional");
  private static final ImmutableList<String> DRIVER = ImmutableList.of("kind", "dependency");
  private static final ImmutableList<String> FINDING =
      ImmutableList.of("code", "activity", "dependency", "by", "links");
  private static final ImmutableList<String> LINK =
      ImmutableList.of("dependency", "maximum", "from", "to");
  private static final ImmutableList<String> VERDICT =
      ImmutableList.of("deadline", "due", "earlyFinish", "margin", "provisional");

  private final ProjectNetwork network;
  private final Schedule.Builder schedule;
  private final Map<DeadlineId, Integer> deadlines = new HashMap<>();
  private final Set<DeadlineId> judged = new HashSet<>();
  private final boolean[] dated;

  ScheduleAssembly(ProjectNetwork network, DataDate dataDate) {
    this.network = network;
    schedule = Schedule.builder(network, dataDate);
    network.deadlines().forEach(deadline -> deadlines.put(deadline.id(), deadlines.size()));
    dated = new boolean[network.elements().size()];
  }

  void addActivity(JsonObject in) {
    in.only(ACTIVITY);
    int element = element(in.required("id"));
    int start = Dates.minute(in.required("earlyStart"));
    int finish = Dates.minute(in.required("earlyFinish"));
    schedule.early(element, start, finish, flag(in, "earlyProvisional"));
    addFreeFloat(in, element, start, finish);
    addLate(in, element);
    in.optional("earlyDriver").ifPresent(value -> addEarlyDriver(value.object(), element));
    in.optional("lateDriver").ifPresent(value -> addLateDriver(value.object(), element));
    in.optional("boundBy").ifPresent(value -> schedule.boundBy(element, deadline(value)));
    in.optional("lateDriver").ifPresent(value -> checkDeadlineIsNamed(in, value));
  }

  private static void checkDeadlineIsNamed(JsonObject in, JsonValue lateDriver) {
    if (kind(lateDriver.object()) == Driver.Kind.DEADLINE && in.optional("boundBy").isEmpty()) {
      throw lateDriver
          .place()
          .fault(
              Code.MALFORMED_DOCUMENT,
              "the late driver is a deadline; 'boundBy' says which, and is missing");
    }
  }

  void addVerdict(JsonObject in) {
    in.only(VERDICT);
    JsonValue name = in.required("deadline");
    int deadline = deadline(name);
    if (!judged.add(network.deadlines().get(deadline).id())) {
      throw name.place()
          .fault(
              Code.DUPLICATE_ID,
              "deadline '%s' is judged twice; each deadline has one verdict",
              name.text());
    }
    schedule.addVerdict(
        DeadlineVerdict.builder()
            .deadline(network.deadlines().get(deadline))
            .due(Dates.instant(in.required("due")))
            .earlyFinish(Dates.instant(in.required("earlyFinish")))
            .margin(Dates.length(in.required("margin")))
            .isProvisional(flag(in, "provisional"))
            .build());
  }

  void addFinding(JsonObject in) {
    in.only(FINDING);
    FindingBuilder finding =
        Finding.builder()
            .code(in.required("code").constant(Finding.Code.class))
            .activity(network.elements().get(position(in.required("activity"))).id())
            .dependency(in.optional("dependency").map(this::dependency))
            .by(Dates.length(in.required("by")))
            .addAllLinks(in.list("links", value -> link(value.object().only(LINK))));
    schedule.addFinding(in.place().locate(finding::build));
  }

  private Finding.Link link(JsonObject in) {
    return new Finding.Link(
        dependency(in.required("dependency")),
        flag(in, "maximum"),
        Dates.instant(in.required("from")),
        Dates.instant(in.required("to")));
  }

  private Dependency dependency(JsonValue value) {
    int count = network.dependencies().size();
    int position = value.integer();
    if (position < 0 || position >= count) {
      throw value
          .place()
          .fault(
              Code.UNKNOWN_REFERENCE,
              "%d is not the position, from 0, of a dependency; the network has %d dependencies",
              position,
              count);
    }
    return network.dependencies().get(position);
  }

  private int position(JsonValue value) {
    ActivityId id = value.as(ActivityId::of);
    return value.place().locate(() -> network.indexOf(id));
  }

  Schedule build(Place document) {
    for (int i = 0; i < dated.length; i++) {
      if (!dated[i]) {
        throw document.fault(
            Code.MALFORMED_DOCUMENT,
            "'%s' of the network is not among the activities; each activity and milestone has an"
                + " entry there",
            network.elements().get(i).id());
      }
    }
    return schedule.build();
  }

  private int element(JsonValue value) {
    int element = position(value);
    if (dated[element]) {
      throw value
          .place()
          .fault(
              Code.DUPLICATE_ID,
              "'%s' has two entries; each has one",
              network.elements().get(element).id());
    }
    dated[element] = true;
    return element;
  }

  private int deadline(JsonValue value) {
    DeadlineId id = value.as(DeadlineId::of);
    Integer position = deadlines.get(id);
    if (position == null) {
      throw value
          .place()
          .fault(
              Code.UNKNOWN_REFERENCE,
              "the network has no deadline '%s'; it has %s",
              id,
              network.deadlines().stream().limit(20).map(deadline -> deadline.id()).toList());
    }
    return position;
  }

  private void addFreeFloat(JsonObject in, int element, int start, int finish) {
    Optional<Integer> latestStart = in.optional("justInTimeStart").map(Dates::minute);
    Optional<Integer> latestFinish = in.optional("justInTimeFinish").map(Dates::minute);
    together(in, "justInTimeStart", "justInTimeFinish");
    schedule.freeFloat(
        element,
        in.optional("freeFloat").map(ScheduleAssembly::minutes).orElse(0),
        latestStart.orElse(start),
        latestFinish.orElse(finish));
  }

  private void addLate(JsonObject in, int element) {
    Optional<Integer> start = in.optional("lateStart").map(Dates::minute);
    Optional<Integer> finish = in.optional("lateFinish").map(Dates::minute);
    Optional<Integer> startFloat = in.optional("startFloat").map(ScheduleAssembly::minutes);
    Optional<Integer> finishFloat = in.optional("finishFloat").map(ScheduleAssembly::minutes);
    together(in, "lateStart", "lateFinish");
    together(in, "startFloat", "finishFloat");
    boolean provisional = flag(in, "lateProvisional");
    if (start.isPresent() && finish.isPresent()) {
      schedule.late(element, start.get(), finish.get(), provisional);
    } else if (provisional) {
      throw in.place()
          .fault(
              Code.MALFORMED_DOCUMENT,
              "'lateProvisional' is said of late dates that are not given");
    }
    if (startFloat.isPresent() && finishFloat.isPresent()) {
      schedule.totalFloat(element, startFloat.get(), finishFloat.get());
    }
  }

  private static void together(JsonObject in, String one, String other) {
    if (in.optional(one).isPresent() != in.optional(other).isPresent()) {
      throw in.place()
          .fault(
              Code.MALFORMED_DOCUMENT,
              "'%s' and '%s' are given together or not at all",
              one,
              other);
    }
  }

  /* A driving dependency leads to the element it drives, or the driving chain might never end. */
  private void addEarlyDriver(JsonObject in, int element) {
    Driver.Kind kind = kind(in);
    if (kind == Driver.Kind.MAXIMUM_LAG) {
      schedule.earlyMaximumLag(
          element,
          joining(in, k -> hasMaximumLag(k) && leaves(k, element), "with a maximum lag leaves"));
    } else if (kind == Driver.Kind.DEPENDENCY) {
      schedule.earlyDriver(element, joining(in, k -> leadsTo(k, element), "leads to"));
    } else {
      in.only(ImmutableList.of("kind"));
      schedule.earlyDriver(element, kind);
    }
  }

  private void addLateDriver(JsonObject in, int element) {
    Driver.Kind kind = kind(in);
    if (kind == Driver.Kind.MAXIMUM_LAG) {
      schedule.lateMaximumLag(
          element,
          joining(in, k -> hasMaximumLag(k) && leadsTo(k, element), "with a maximum lag leads to"));
    } else if (kind == Driver.Kind.DEPENDENCY) {
      schedule.lateDriver(element, joining(in, k -> leaves(k, element), "leaves"));
    } else {
      in.only(ImmutableList.of("kind"));
      schedule.lateDriver(element, kind);
    }
  }

  private boolean leadsTo(int dependency, int element) {
    return network.leadsTo(dependency, element);
  }

  private boolean leaves(int dependency, int element) {
    return network.leaves(dependency, element);
  }

  private boolean hasMaximumLag(int dependency) {
    return network.dependencies().get(dependency).maximumLag().isPresent();
  }

  private static Driver.Kind kind(JsonObject in) {
    return in.only(DRIVER).required("kind").constant(Driver.Kind.class);
  }

  private int joining(JsonObject in, IntPredicate joins, String how) {
    JsonValue value = in.required("dependency");
    int position = value.integer();
    int count = network.dependencies().size();
    if (position < 0 || position >= count || !joins.test(position)) {
      throw value
          .place()
          .fault(
              Code.UNKNOWN_REFERENCE,
              "%d is not the position, from 0, of a dependency that %s this element; the network"
                  + " has %d dependencies",
              position,
              how,
              count);
    }
    return position;
  }

  private static boolean flag(JsonObject in, String name) {
    return in.optional(name).map(JsonValue::truth).orElse(false);
  }

  /** Whole minutes, as schedules count floats. */
  private static int minutes(JsonValue value) {
    Duration length = Dates.length(value);
    long minutes = length.toMinutes();
    if (!length.equals(Duration.ofMinutes(minutes)) || Math.abs(minutes) > Integer.MAX_VALUE) {
      throw value
          .place()
          .fault(
              Code.INVALID_VALUE,
              "'%s' is not a number of whole minutes up to %d; write for example PT8H30M",
              value.text(),
              Integer.MAX_VALUE);
    }
    return (int) minutes;
  }
}
