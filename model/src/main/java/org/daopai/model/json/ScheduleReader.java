package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.schedule.Schedule;

/** Reads the document of a schedule. */
final class ScheduleReader {

  /*
   * Dates cannot be taken before the network and the data date are known. A document that tells them first, as the
   * writer does, is taken as it goes by; of another the dates wait.
   */
  private static final ImmutableList<String> MEMBERS =
      ImmutableList.of(
          DocumentFormat.MEMBER, "dataDate", "network", "activities", "deadlines", "findings");

  private final JsonInput in;
  private final DocumentFormat format = new DocumentFormat(ScheduleJson.FORMAT);
  private final List<JsonObject> waitingActivities = new ArrayList<>();
  private final List<JsonObject> waitingVerdicts = new ArrayList<>();
  private final List<JsonObject> waitingFindings = new ArrayList<>();
  private Optional<ProjectNetwork> network = Optional.empty();
  private Optional<DataDate> dataDate = Optional.empty();
  private Optional<ScheduleAssembly> assembly = Optional.empty();

  private ScheduleReader(JsonInput in) {
    this.in = in;
  }

  static Schedule read(JsonInput in, Place document) {
    return new ScheduleReader(in).read(document);
  }

  private Schedule read(Place document) {
    in.object(document, MEMBERS, this::member);
    format.requireNamed(document);
    ScheduleAssembly whole =
        assembly.orElseThrow(
            () ->
                document.fault(
                    InputFault.Code.MALFORMED_DOCUMENT,
                    "the member '%s' is missing",
                    network.isEmpty() ? "network" : "dataDate"));
    waitingActivities.forEach(whole::addActivity);
    waitingVerdicts.forEach(whole::addVerdict);
    waitingFindings.forEach(whole::addFinding);
    return whole.build(document);
  }

  private void member(String name, Place at) {
    switch (name) {
      case DocumentFormat.MEMBER -> format.read(in.value(at));
      case "dataDate" -> {
        dataDate = Optional.of(DataDate.at(Dates.beginning(in.value(at))));
        begin();
      }
      case "network" -> {
        network = Optional.of(NetworkReader.read(in, at));
        begin();
      }
      case "activities" -> in.list(at, item -> activity(in.value(item).object()));
      case "deadlines" -> in.list(at, item -> verdict(in.value(item).object()));
      case "findings" -> in.list(at, item -> finding(in.value(item).object()));
      default -> throw new IllegalStateException("No reader for member " + name);
    }
  }

  private void begin() {
    if (network.isPresent() && dataDate.isPresent()) {
      assembly = Optional.of(new ScheduleAssembly(network.get(), dataDate.get()));
    }
  }

  private void activity(JsonObject item) {
    assembly.ifPresentOrElse(ready -> ready.addActivity(item), () -> waitingActivities.add(item));
  }

  private void finding(JsonObject item) {
    assembly.ifPresentOrElse(ready -> ready.addFinding(item), () -> waitingFindings.add(item));
  }

  private void verdict(JsonObject item) {
    assembly.ifPresentOrElse(ready -> ready.addVerdict(item), () -> waitingVerdicts.add(item));
  }
}
