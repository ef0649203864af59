package org.daopai.model.json;

import java.util.List;
import org.daopai.model.Activity;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkDuration;

/** Writes a network; what has its standard value is left out. */
final class NetworkWriter {

  private final JsonOutput out;

  private NetworkWriter(JsonOutput out) {
    this.out = out;
  }

  static void write(JsonOutput out, ProjectNetwork network) {
    new NetworkWriter(out).write(network);
  }

  private void write(ProjectNetwork network) {
    Labels.write(out, "name", network.name(), "");
    out.text("defaultCalendar", network.defaultCalendar().id().value());
    out.objects(
        "calendars", network.calendars().values(), calendar -> CalendarWriter.write(out, calendar));
    out.lines("phases", network.phases(), this::phase);
    out.lines("elements", network.elements(), this::element);
    out.lines("dependencies", network.dependencies(), this::dependency);
    out.lines("deadlines", network.deadlines(), this::deadline);
    out.lines("progress", network.progress().values(), this::progress);
  }

  private void phase(Phase phase) {
    out.text("id", phase.id().value());
    Labels.write(out, "name", phase.name());
    out.text("parent", phase.parent(), PhaseId::value);
    constraints(phase.constraints());
  }

  private void element(NetworkElement element) {
    out.text("type", ElementType.of(element).toString());
    out.text("id", element.id().value());
    Labels.write(out, "name", element.name());
    if (element instanceof Activity activity) {
      out.text("duration", activity.duration().toString());
      out.flag("hammock", activity.isHammock());
      out.lines(
          "segments",
          activity.segments(),
          segment -> {
            out.text("from", segment.from().toString());
            out.text("to", segment.to().toString());
          });
      out.unlessTrue("interruptible", activity.isInterruptible());
      out.text("expectedFinish", activity.expectedFinish(), Dates::endText);
    }
    out.text("calendar", element.calendar(), CalendarId::value);
    element.responsible().ifPresent(unit -> Labels.write(out, "responsible", unit));
    out.text("phase", element.phase(), PhaseId::value);
    constraints(element.constraints());
  }

  private void constraints(List<DateConstraint> constraints) {
    out.lines(
        "constraints",
        constraints,
        constraint -> {
          out.text("kind", constraint.kind().name());
          out.text("at", constraint.at().toString());
        });
  }

  private void dependency(Dependency dependency) {
    out.text("from", dependency.predecessor().value());
    out.text("to", dependency.successor().value());
    out.text("type", dependency.type().abbreviation());
    if (!dependency.lag().equals(Lag.NONE)) {
      lag(dependency.lag(), "lag", "lagCalendar");
    }
    dependency.maximumLag().ifPresent(lag -> lag(lag, "within", "withinCalendar"));
  }

  private void lag(Lag lag, String amount, String calendar) {
    Lag.Counting standard = Lag.of(lag.duration()).counting();
    if (lag.percent() != 0) {
      out.text(amount, lag.percent() + " %");
    } else {
      out.text(amount, lag.duration().toString());
    }
    if (lag.calendar().isPresent()) {
      out.line(calendar, () -> out.text("id", lag.calendar(), CalendarId::value));
    } else if (lag.counting() != standard) {
      out.text(calendar, LagReader.word(lag.counting()));
    }
  }

  private void deadline(Deadline deadline) {
    out.text("id", deadline.id().value());
    out.text("target", deadline.target().value());
    out.text("due", Dates.endText(deadline.due()));
    out.text("firmness", deadline.firmness().name());
    if (deadline.weight() != 1) {
      out.number("weight", deadline.weight());
    }
    out.flag("rollsForward", deadline.rollsForward());
    Labels.write(out, "name", deadline.name(), deadline.id().value());
  }

  private void progress(Progress progress) {
    out.text("activity", progress.activity().value());
    out.text("actualStart", progress.actualStart(), Dates::beginningText);
    out.text("actualFinish", progress.actualFinish(), Dates::endText);
    out.text("remaining", progress.remaining(), WorkDuration::toString);
    out.text("resumes", progress.resumes(), Dates::beginningText);
  }
}
