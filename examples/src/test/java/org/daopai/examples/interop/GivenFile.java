package org.daopai.examples.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.json.ProjectJson;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.primavera.PrimaveraPMFileWriter;

/**
 * A file of another application, written by hand or by MPXJ and by nothing of this library. It
 * starts on Monday 2026-01-05 at 08:00; an office week has five days of eight hours.
 */
final class GivenFile {

  static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);

  private final List<String> options = new ArrayList<>();
  private final StringBuilder tasks = new StringBuilder();
  private final StringBuilder assignments = new StringBuilder();
  private final StringBuilder resources = new StringBuilder();
  private final StringBuilder calendars = new StringBuilder();
  private String hours =
      "<DayWorking>1</DayWorking><WorkingTimes>"
          + "<WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>"
          + "<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime>"
          + "</WorkingTimes>";
  private int rows;

  /** A file of Microsoft Project with nothing in it. */
  static GivenFile mspdi() {
    return new GivenFile();
  }

  /** The same with an option of the project, an element. */
  GivenFile with(String option, String value) {
    options.add("<" + option + ">" + value + "</" + option + ">");
    return this;
  }

  /** The same with other hours on Monday to Friday, elements of a day. */
  GivenFile withHours(String day) {
    hours = day;
    return this;
  }

  /** The same with one more row at the top, named as its number is. */
  GivenFile task(int id, int hours, String elements) {
    return row(id, String.valueOf(++rows), 1, "PT" + hours + "H0M0S", elements);
  }

  /** The same with one more row of any duration. */
  GivenFile task(int id, String duration, String elements) {
    return row(id, String.valueOf(++rows), 1, duration, elements);
  }

  /** The same with a group, and below it tasks of eight hours. */
  GivenFile group(int id, String elements, int... below) {
    return groupOf("", id, elements, below);
  }

  /** The same with a group of tasks that have those elements. */
  GivenFile groupOf(String each, int id, String elements, int... below) {
    rows++;
    row(id, String.valueOf(rows), 1, "PT8H0M0S", "<Summary>1</Summary>" + elements);
    for (int i = 0; i < below.length; i++) {
      row(below[i], rows + "." + (i + 1), 2, "PT8H0M0S", each);
    }
    return this;
  }

  private GivenFile row(int id, String outline, int level, String duration, String elements) {
    tasks.append(
        "<Task><UID>%d</UID><ID>%d</ID><Name>T%d</Name><IsNull>0</IsNull>".formatted(id, id, id)
            + "<OutlineNumber>%s</OutlineNumber><OutlineLevel>%d</OutlineLevel>"
                .formatted(outline, level)
            + "<Duration>%s</Duration><DurationFormat>7</DurationFormat>".formatted(duration)
            + elements
            + "</Task>\n");
    return this;
  }

  /** A link to a predecessor; the types are 0 FF, 1 FS, 2 SF, 3 SS. */
  static String after(int predecessor, int type, int lag, int lagFormat) {
    return ("<PredecessorLink><PredecessorUID>%d</PredecessorUID><Type>%d</Type>"
            + "<LinkLag>%d</LinkLag><LagFormat>%d</LagFormat></PredecessorLink>")
        .formatted(predecessor, type, lag, lagFormat);
  }

  /**
   * The same with work on a task by periods: first day, last day and hours of each, and a 2 after
   * these where it has been done.
   */
  GivenFile work(int task, int[]... periods) {
    assignments.append(
        "<Assignment><UID>%d</UID><TaskUID>%d</TaskUID><ResourceUID>-65535</ResourceUID>"
            .formatted(task, task));
    for (int[] period : periods) {
      assignments.append(
          ("<TimephasedData><Type>%d</Type><UID>%d</UID><Start>2026-01-%02dT08:00:00</Start>"
                  + "<Finish>2026-01-%02dT17:00:00</Finish><Unit>2</Unit>"
                  + "<Value>PT%dH0M0S</Value></TimephasedData>")
              .formatted(period.length > 3 ? period[3] : 1, task, period[0], period[1], period[2]));
    }
    assignments.append("</Assignment>\n");
    return this;
  }

  /** The same with a resource that rests on one more day of the week, 1 for Sunday. */
  GivenFile resource(int id, int rest) {
    calendars.append(
        ("<Calendar><UID>%d</UID><Name>R%d</Name><IsBaseCalendar>0</IsBaseCalendar>"
                + "<BaseCalendarUID>1</BaseCalendarUID><WeekDays><WeekDay><DayType>%d</DayType>"
                + "<DayWorking>0</DayWorking></WeekDay></WeekDays></Calendar>")
            .formatted(10 + id, id, rest));
    resources.append(
        ("<Resource><UID>%d</UID><ID>%d</ID><Name>R%d</Name><Type>1</Type><IsNull>0</IsNull>"
                + "<CalendarUID>%d</CalendarUID></Resource>")
            .formatted(id, id, id, 10 + id));
    return this;
  }

  /** The same with a resource that works on a task, wholly or, for 0, in name only. */
  GivenFile assigned(int task, int resource, int units) {
    assignments.append(
        ("<Assignment><UID>%d</UID><TaskUID>%d</TaskUID><ResourceUID>%d</ResourceUID>"
                + "<Units>%d</Units></Assignment>")
            .formatted(100 * task + resource, task, resource, units));
    return this;
  }

  ImportedProject imported() {
    StringBuilder week = new StringBuilder();
    for (int day = 1; day <= 7; day++) {
      boolean works = day > 1 && day < 7;
      week.append("<WeekDay><DayType>").append(day).append("</DayType>");
      week.append(works ? hours : "<DayWorking>0</DayWorking>").append("</WeekDay>");
    }
    String start =
        options.stream().anyMatch(each -> each.startsWith("<StartDate>"))
            ? ""
            : "<StartDate>" + MONDAY + ":00</StartDate>";
    return WrittenFile.imported(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<Project xmlns=\"http://schemas.microsoft.com/project\"><Title>Given</Title>"
                + start
                + "<ScheduleFromStart>1</ScheduleFromStart><CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay>"
                + "<MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth>"
                + String.join("", options)
                + "<Calendars><Calendar><UID>1</UID><Name>Office</Name>"
                + "<IsBaseCalendar>1</IsBaseCalendar><WeekDays>"
                + week
                + "</WeekDays></Calendar>"
                + calendars
                + "</Calendars><Tasks>"
                + tasks
                + "</Tasks><Resources>"
                + resources
                + "</Resources><Assignments>"
                + assignments
                + "</Assignments></Project>")
            .getBytes(UTF_8));
  }

  /** A file of Primavera P6 that MPXJ writes. */
  static ImportedProject pmxml(Consumer<ProjectFile> content) {
    return pmxml(content, text -> text);
  }

  /** The same, its text changed before it is read. */
  static ImportedProject pmxml(Consumer<ProjectFile> content, UnaryOperator<String> change) {
    ProjectFile project = new ProjectFile();
    ProjectCalendar calendar = project.addCalendar();
    calendar.setName("Office");
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean works = day.getValue() < 6;
      calendar.setWorkingDay(day, works);
      ProjectCalendarHours worked = calendar.addCalendarHours(day);
      if (works) {
        worked.add(new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)));
        worked.add(new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));
      }
    }
    project.setDefaultCalendar(calendar);
    project.getProjectProperties().setPlannedStart(MONDAY);
    project.getProjectProperties().setStartDate(MONDAY);
    project.getProjectProperties().setStatusDate(MONDAY);
    content.accept(project);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new PrimaveraPMFileWriter().write(project, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return WrittenFile.imported(change.apply(out.toString(UTF_8)).getBytes(UTF_8));
  }

  /** A group of a file that MPXJ writes. */
  static Task group(Task added) {
    added.setName("Group");
    added.setSummary(true);
    return added;
  }

  /** A row of a file that MPXJ writes. */
  static Task row(Task added, String id, int hours) {
    added.setActivityID(id);
    added.setActivityType(ActivityType.TASK_DEPENDENT);
    added.setName("Name of " + id);
    added.setDuration(Duration.getInstance(hours, TimeUnit.HOURS));
    added.setPlannedDuration(added.getDuration());
    added.setRemainingDuration(added.getDuration());
    return added;
  }

  /** A row under way; what remains goes on at an instant, which its reader asks for. */
  static void start(Task row, LocalDateTime at, LocalDateTime restart, int remaining) {
    row.setStart(at);
    row.setActualStart(at);
    row.setRemainingEarlyStart(restart);
    row.setRemainingDuration(Duration.getInstance(remaining, TimeUnit.HOURS));
  }

  /** Planned from what a reader of the written project file gets. */
  static Schedule plan(ImportedProject imported) {
    ProjectDocument document = ProjectJson.read(ProjectJson.write(imported.document()));
    return ReversePlanner.create().plan(document.network(), document.dataDate().orElseThrow());
  }
}
