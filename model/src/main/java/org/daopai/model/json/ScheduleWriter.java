package org.daopai.model.json;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/** Writes a schedule; what an activity does not have is left out. */
final class ScheduleWriter {

  /*
   * A driver names its dependency by position, as equal dependencies may stand in one network; the schedule hands out
   * the network's own instances, so identity finds the position.
   */
  private final JsonOutput out;
  private final Schedule schedule;
  private final IdentityHashMap<Dependency, Integer> positions = new IdentityHashMap<>();

  private ScheduleWriter(JsonOutput out, Schedule schedule) {
    this.out = out;
    this.schedule = schedule;
    List<Dependency> dependencies = schedule.network().dependencies();
    for (int k = 0; k < dependencies.size(); k++) {
      positions.putIfAbsent(dependencies.get(k), k);
    }
  }

  static void write(JsonOutput out, Schedule schedule) {
    new ScheduleWriter(out, schedule).write();
  }

  private void write() {
    out.text(DocumentFormat.MEMBER, ScheduleJson.FORMAT);
    out.text("dataDate", Dates.beginningText(schedule.dataDate().instant()));
    out.object("network", () -> NetworkWriter.write(out, schedule.network()));
    out.lines("activities", schedule.activities(), this::activity);
    out.lines("deadlines", schedule.deadlines(), this::verdict);
    out.lines("findings", schedule.findings(), this::finding);
  }

  private void activity(ScheduledActivity activity) {
    out.text("id", activity.id().value());
    out.text("earlyStart", activity.earlyStart().toString());
    out.text("earlyFinish", activity.earlyFinish().toString());
    out.text("lateStart", activity.lateStart(), LocalDateTime::toString);
    out.text("lateFinish", activity.lateFinish(), LocalDateTime::toString);
    out.text("startFloat", activity.startFloat(), Duration::toString);
    out.text("finishFloat", activity.finishFloat(), Duration::toString);
    out.text("freeFloat", activity.freeFloat().toString());
    if (!activity.justInTimeStart().equals(activity.earlyStart())
        || !activity.justInTimeFinish().equals(activity.earlyFinish())) {
      out.text("justInTimeStart", activity.justInTimeStart().toString());
      out.text("justInTimeFinish", activity.justInTimeFinish().toString());
    }
    driver("earlyDriver", activity.earlyDriver());
    driver("lateDriver", activity.lateDriver());
    out.text("boundBy", activity.bindingDeadline(), DeadlineId::value);
    out.flag("earlyProvisional", activity.isEarlyProvisional());
    out.flag("lateProvisional", activity.isLateProvisional());
  }

  private void driver(String name, Optional<Driver> driver) {
    driver.ifPresent(
        bound ->
            out.line(
                name,
                () -> {
                  out.text("kind", bound.kind().name());
                  bound
                      .dependency()
                      .map(positions::get)
                      .ifPresent(position -> out.number("dependency", position));
                }));
  }

  private void finding(Finding finding) {
    out.text("code", finding.code().name());
    out.text("activity", finding.activity().value());
    finding.dependency().ifPresent(found -> out.number("dependency", position(found)));
    out.text("by", finding.by().toString());
    out.lines(
        "links",
        finding.links(),
        link -> {
          out.number("dependency", position(link.dependency()));
          out.flag("maximum", link.isMaximum());
          out.text("from", link.from().toString());
          out.text("to", link.to().toString());
        });
  }

  private int position(Dependency dependency) {
    Integer position = positions.get(dependency);
    if (position == null) {
      throw InvalidInputException.of(
          InputFault.Code.UNKNOWN_REFERENCE,
          dependency,
          "The schedule tells a finding on dependency %s, which is not one of its network; tell"
              + " findings on the network's own",
          dependency);
    }
    return position;
  }

  private void verdict(DeadlineVerdict verdict) {
    if (!schedule.network().deadlines().contains(verdict.deadline())) {
      throw InvalidInputException.of(
          InputFault.Code.UNKNOWN_REFERENCE,
          verdict.id(),
          "The schedule judges a deadline '%s' that its network does not have; judge the network's"
              + " own",
          verdict.id());
    }
    out.text("deadline", verdict.id().value());
    out.text("due", verdict.due().toString());
    out.text("earlyFinish", verdict.earlyFinish().toString());
    out.text("margin", verdict.margin().toString());
    out.flag("provisional", verdict.isProvisional());
  }
}
