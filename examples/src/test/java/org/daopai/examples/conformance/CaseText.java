package org.daopai.examples.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daopai.model.json.JsonLimits;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * A small case written by hand. It starts on Monday 2026-01-05 08:00; calendar 1 is an office week
 * of eight-hour days (480 minutes), 08:00 to 12:00 and 13:00 to 17:00, calendar 6 the same with
 * Saturdays. JSON members are written with single quotes.
 */
final class CaseText {

  private static final String DAY = "[[480,720],[780,1020]]";

  private final List<String> calendars = new ArrayList<>();
  private final List<String> tasks = new ArrayList<>();
  private final List<String> relations = new ArrayList<>();
  private final List<String> resources = new ArrayList<>();
  private final List<String> assignments = new ArrayList<>();
  private String family = "MSP";
  private String project =
      "'scheduleFrom':'START','start':'2026-01-05T08:00','defaultCalendarId':1";

  CaseText() {
    calendars.add(calendar(1, "[]", ""));
    calendars.add(calendar(6, DAY, ""));
  }

  CaseText exceptions(String exceptions) {
    calendars.set(0, calendar(1, "[]", exceptions));
    return this;
  }

  CaseText project(String members) {
    project += "," + members;
    return this;
  }

  /** A case of Primavera P6 whose data date is the project's start, with those options. */
  CaseText primavera(String... options) {
    family = "P6";
    return project(
        "'plannedStart':'2026-01-01T00:00','statusDate':'2026-01-05T08:00','p6Options':{"
            + String.join(",", options)
            + "}");
  }

  /** The planned start of a case of Primavera P6. */
  CaseText plannedStart(String at) {
    project = project.replace("'plannedStart':'2026-01-01T00:00'", "'plannedStart':'" + at + "'");
    return this;
  }

  CaseText fromFinish() {
    project = project.replace("'START'", "'FINISH'");
    return this;
  }

  /** A leaf of that many minutes; further members follow. */
  CaseText task(int id, Number minutes, String... members) {
    return add(id, "'summary':false,'durationMinutes':" + minutes, members);
  }

  CaseText summary(int id, String... members) {
    return add(id, "'summary':true", members);
  }

  private CaseText add(int id, String kind, String... members) {
    String more = members.length == 0 ? "" : "," + String.join(",", members);
    String calendar = more.contains("'effectiveCalendarId'") ? "" : ",'effectiveCalendarId':1";
    String active = more.contains("'active'") ? "" : ",'active':true";
    tasks.add("{'id':" + id + ",'name':'T" + id + "'," + kind + calendar + active + more + "}");
    return this;
  }

  CaseText relation(int predecessor, int successor, String type) {
    return relation(predecessor, successor, type, "'lagMinutes':0,'lagUnit':'WORKING'");
  }

  CaseText relation(int predecessor, int successor, String type, String lag) {
    relations.add(
        "{'pred':%d,'succ':%d,'type':'%s',%s}".formatted(predecessor, successor, type, lag));
    return this;
  }

  CaseText resource(int id, int calendar) {
    resources.add("{'id':%d,'calendarId':%d}".formatted(id, calendar));
    return this;
  }

  CaseText assign(int task, int resource, String... members) {
    String more = members.length == 0 ? "" : "," + String.join(",", members);
    assignments.add("{'task':%d,'resource':%d%s}".formatted(task, resource, more));
    return this;
  }

  String json() {
    return """
    {'schema':'truth-case/1','id':'by-hand',
     'source':{'repository':'none','path':'by hand','licence':'none'},
     'application':{'family':'%s','name':'by hand','format':'none'},
     'project':{%s},'calendarHorizon':{'from':'2025-01-01','to':'2027-12-31'},
     'calendars':[%s],'tasks':[%s],'relations':[%s],'resources':[%s],'assignments':[%s]}
    """
        .formatted(
            family,
            project,
            String.join(",", calendars),
            String.join(",", tasks),
            String.join(",", relations),
            String.join(",", resources),
            String.join(",", assignments))
        .replace('\'', '"');
  }

  TruthCase read() {
    return read(json());
  }

  static TruthCase read(String json) {
    try {
      return TruthCase.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CaseNetwork map() {
    return CaseNetwork.of(read().input());
  }

  Schedule plan() {
    return TruthCaseReport.of(read()).schedule();
  }

  /** The result, as it is written. */
  String result() {
    return result(json());
  }

  static String result(String json) {
    StringWriter result = new StringWriter();
    try {
      CasePlan.of(
              new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), JsonLimits.DEFAULT)
          .write(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result.toString();
  }

  /** What was planned for a task, in the words of its application. */
  PlannedDates dates(int id) {
    CaseNetwork mapped = map();
    Schedule plan = mapped.plan();
    PlannedDates span = mapped.spans(plan).get(Integer.toString(id));
    return span == null ? mapped.dates(plan.activity(Integer.toString(id))) : span;
  }

  /** Start and finish, for comparison in one string; none where there are none. */
  static String text(Optional<PlannedDates.Span> span) {
    return span.map(dates -> dates.start() + " to " + dates.finish()).orElse("none");
  }

  /** The names of what a network does not say of the case. */
  List<String> unrepresented() {
    return map().unrepresented().stream().map(Unrepresented::feature).distinct().toList();
  }

  /** Early start and finish of an activity, for comparison in one string. */
  static String early(Schedule plan, int id) {
    ScheduledActivity activity = plan.activity(Integer.toString(id));
    return activity.earlyStart() + " to " + activity.earlyFinish();
  }

  /** Late start and finish of an activity, for comparison in one string. */
  static String late(Schedule plan, int id) {
    ScheduledActivity activity = plan.activity(Integer.toString(id));
    return activity.lateStart().orElseThrow() + " to " + activity.lateFinish().orElseThrow();
  }

  static long totalFloat(Schedule plan, int id) {
    return plan.activity(Integer.toString(id)).totalFloat().orElseThrow().toMinutes();
  }

  private static String calendar(int id, String saturday, String exceptions) {
    StringBuilder week = new StringBuilder();
    for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
      week.append("'").append(day).append("':").append(DAY).append(",");
    }
    return "{'id':%d,'name':'C%d','week':{%s'SATURDAY':%s,'SUNDAY':[]},'exceptions':[%s]}"
        .formatted(id, id, week, saturday, exceptions);
  }
}
