package org.daopai.examples.interop;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.mpxj.CriticalActivityType;
import org.mpxj.Duration;
import org.mpxj.ProjectConfig;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.SchedulingProgressedActivities;
import org.mpxj.TimeUnit;
import org.mpxj.TotalSlackCalculationType;

/**
 * A planned project as a file of another application: calendars, phases, activities and milestones
 * with their early and late dates, floats and progress, dependencies with their lags, constraints
 * and deadlines. Every activity is placed at its early dates, where that application would place it
 * too. The segments of split work are written for Microsoft Project, as work by days of nobody,
 * where each pause holds a whole working day; Primavera P6 has no word for them.
 *
 * <p>The same schedule gives the same bytes. Immutable and thread-safe.
 */
public final class ExportedProject {

  private final byte[] bytes;
  private final ImmutableList<String> omissions;

  private ExportedProject(byte[] bytes, List<String> omissions) {
    this.bytes = bytes;
    this.omissions = ImmutableList.copyOf(omissions);
  }

  /**
   * Exports a schedule.
   *
   * @param language of the names, which a file has in one language only
   */
  public static ExportedProject of(Schedule schedule, ExportFormat format, Locale language) {
    Omissions omissions = new Omissions();
    ProjectFile project = new Export(schedule, format, language, omissions).project();
    return new ExportedProject(format.write(project), omissions.sentences());
  }

  /** The file, in UTF-8. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What the plan says and the file does not, one sentence each; immutable. */
  public List<String> omissions() {
    return omissions;
  }

  /** One export, from schedule to file. */
  private static final class Export {

    private static final int LONGEST_PROJECT_ID = 20; // that every version of Primavera P6 keeps

    private final Schedule schedule;
    private final ProjectNetwork network;
    private final ExportFormat format;
    private final ExportedNames names;
    private final Omissions omissions;
    private final ProjectFile project = new ProjectFile();

    Export(Schedule schedule, ExportFormat format, Locale language, Omissions omissions) {
      this.schedule = schedule;
      this.network = schedule.network();
      this.format = format;
      this.omissions = omissions;
      names = new ExportedNames(language, format);
    }

    ProjectFile project() {
      configure();
      Reach reach = Reach.of(schedule);
      ExportedCalendars calendars = new ExportedCalendars(project, format, reach, names, omissions);
      network.calendars().values().forEach(calendars::add);
      project.setDefaultCalendar(calendars.get(network.defaultCalendar().id()));
      WorkCalendar calendar = network.defaultCalendar();
      int perDay = Math.toIntExact(calendar.standardDay().toMinutes());
      ExportedAmounts amounts = new ExportedAmounts(format, perDay);
      ExportedRelations relations = new ExportedRelations(network, format, amounts, omissions);
      RelationshipLagCalendar lagCalendar = relations.lagCalendar();
      writeProperties(perDay, lagCalendar);
      ExportedTasks tasks =
          new ExportedTasks(project, schedule, format, reach, calendars, names, amounts, omissions);
      tasks.write();
      relations.write(lagCalendar, tasks::find, tasks::isChanged);
      tellOfTheWhole();
      return project;
    }

    /** Everything is numbered here, so that the same plan has the same numbers. */
    private void configure() {
      ProjectConfig config = project.getProjectConfig();
      config.setAutoCalendarUniqueID(false);
      config.setAutoTaskUniqueID(false);
      config.setAutoTaskID(false);
      config.setAutoResourceUniqueID(false);
      config.setAutoResourceID(false);
      config.setAutoAssignmentUniqueID(false);
      config.setAutoRelationUniqueID(false);
      config.setAutoWBS(false);
      config.setAutoOutlineLevel(true);
      config.setAutoOutlineNumber(false);
    }

    private void writeProperties(int perDay, RelationshipLagCalendar lagCalendar) {
      ProjectProperties properties = project.getProjectProperties();
      LocalDateTime dataDate = schedule.dataDate().instant().truncatedTo(ChronoUnit.MINUTES);
      LocalDateTime start =
          schedule.activities().stream()
              .map(ScheduledActivity::earlyStart)
              .filter(dataDate::isAfter)
              .min(LocalDateTime::compareTo)
              .orElse(dataDate);
      String name = names.of(network.name());
      properties.setName(name);
      properties.setProjectTitle(name);
      if (!network.name().text().isBlank()) {
        properties.setProjectID(names.start(network.name(), LONGEST_PROJECT_ID));
      }
      properties.setStartDate(start);
      properties.setPlannedStart(start);
      properties.setFinishDate(schedule.earlyFinish());
      properties.setScheduledFinish(schedule.earlyFinish());
      properties.setStatusDate(dataDate);
      // the clock of the host has no part in a file
      properties.setCurrentDate(dataDate);
      properties.setCreationDate(dataDate);
      properties.setExtendedCreationDate(dataDate);
      properties.setLastSaved(dataDate);
      properties.setMinutesPerDay(perDay);
      properties.setMinutesPerWeek(5 * perDay);
      properties.setMinutesPerMonth(20 * perDay);
      properties.setDaysPerMonth(20);
      properties.setMinutesPerYear(240 * perDay);
      properties.setDefaultDurationUnits(TimeUnit.DAYS);
      properties.setDefaultWorkUnits(TimeUnit.HOURS);
      properties.setCriticalSlackLimit(Duration.getInstance(0, TimeUnit.DAYS));
      properties.setCriticalActivityType(CriticalActivityType.TOTAL_FLOAT);
      properties.setTotalSlackCalculationType(TotalSlackCalculationType.SMALLEST_SLACK);
      properties.setRelationshipLagCalendar(lagCalendar);
      properties.setSchedulingProgressedActivities(SchedulingProgressedActivities.RETAINED_LOGIC);
      properties.setHonorConstraints(ExportedBounds.keepsDates(network, format));
      properties.setNewTasksAreManual(false);
      properties.setMultipleCriticalPaths(false);
    }

    private void tellOfTheWhole() {
      if (network.phases().stream().anyMatch(phase -> !phase.id().value().matches("[0-9]+"))) {
        omissions.add("Phases are numbered by their place; their ids are not written");
      }
      long open = schedule.activities().stream().filter(each -> each.lateStart().isEmpty()).count();
      if (open > 0) {
        omissions.add(
            "No deadline lies downstream of %d activities and milestones; they are written without"
                + " late dates and total float, which %s counts to the end of the project",
            open, format.application());
      }
      long provisional =
          schedule.activities().stream()
              .filter(each -> each.isEarlyProvisional() || each.isLateProvisional())
              .count();
      if (provisional > 0) {
        omissions.add(
            "The dates of %d activities and milestones are provisional, for they cross days that"
                + " are not announced; the file does not say so",
            provisional);
      }
      if (format == ExportFormat.PMXML) {
        tellOfPrimavera();
      }
      if (names.isAnyTranslated()) {
        omissions.add(
            "Names are written in one language (%s); their translations are not",
            names.language().getLanguage());
      }
      if (names.isAnyChanged()) {
        omissions.add(
            "Some names hold control characters or halves of characters, which are not written");
      }
    }

    private void tellOfPrimavera() {
      omissions.add(
          "Floats are not written; %s counts them from the early and late dates",
          format.application());
      long finished =
          schedule.activities().stream()
              .filter(each -> each.progress().filter(done -> done.isFinished()).isPresent())
              .filter(each -> each.lateStart().isPresent())
              .count();
      if (finished > 0) {
        omissions.add(
            "The late dates of %d finished activities and milestones are not written; %s has none",
            finished, format.application());
      }
    }
  }
}
