package org.daopai.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.DateConstraint.Kind;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.daopai.model.calendar.WorkDuration;

/**
 * Time turned back to front around one midnight: finishes become starts, predecessors successors,
 * deadlines earliest starts, and a maximum lag holds the other end of the same link back. What has
 * no mirror image is left out: milestones, percentages, which are of the predecessor, months, which
 * end with a day, progress, expected finishes, mandatory dates, and starts not later than an
 * instant of rest.
 */
final class Mirror {

  /** A data date that bounds nothing in a mirrored network. */
  static final DataDate FAR_EARLIER = DataDate.of(2010, 1, 1);

  private static final LocalDate PIVOT = LocalDate.of(2024, 3, 6);

  private Mirror() {}

  /** What of a network has a mirror image. */
  static ProjectNetwork mirrorable(ProjectNetwork network) {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(network.defaultCalendar());
    network.calendars().values().forEach(builder::addCalendar);
    List<NetworkElement> kept =
        network.elements().stream()
            .filter(e -> e instanceof Activity activity && activity.duration().amount() > 0)
            .filter(e -> ((Activity) e).expectedFinish().isEmpty())
            .filter(e -> e.constraints().stream().allMatch(Mirror::hasImage))
            .toList();
    kept.forEach(element -> builder.addActivity((Activity) element));
    network.dependencies().stream()
        .filter(d -> d.lag().percent() == 0)
        .filter(d -> d.maximumLag().filter(Mirror::hasNone).isEmpty())
        .filter(d -> kept.contains(network.element(d.predecessor())))
        .filter(d -> kept.contains(network.element(d.successor())))
        .forEach(builder::addDependency);
    network.deadlines().stream()
        .filter(d -> kept.contains(network.element(d.target())))
        .map(d -> Deadline.builder().from(d).rollsForward(false).build())
        .forEach(builder::addDeadline);
    return builder.build();
  }

  private static boolean hasImage(DateConstraint constraint) {
    return constraint.kind() != Kind.START_NOT_LATER && !constraint.kind().isMandatory();
  }

  private static boolean hasNone(Lag maximum) {
    return maximum.percent() != 0 || maximum.duration().unit() == WorkDuration.Unit.MONTHS;
  }

  static ProjectNetwork of(ProjectNetwork network) {
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder().calendar(of(network.defaultCalendar()));
    network.calendars().values().forEach(calendar -> builder.addCalendar(of(calendar)));
    for (NetworkElement element : network.elements()) {
      List<DateConstraint> constraints =
          element.constraints().stream()
              .filter(c -> c.kind().boundsLateDates())
              .map(c -> new DateConstraint(of(c.kind()), of(c.at())))
              .toList();
      Activity image = Activity.builder().from((Activity) element).constraints(constraints).build();
      for (Deadline deadline : network.deadlines()) {
        if (deadline.target().equals(element.id())) {
          image = image.with(DateConstraint.startNotEarlierThan(of(deadline.due())));
        }
      }
      builder.addActivity(image);
    }
    network.dependencies().forEach(dependency -> builder.addDependency(of(dependency)));
    return builder.build();
  }

  private static Kind of(Kind kind) {
    return switch (kind) {
      case START_ON -> Kind.FINISH_NOT_EARLIER;
      case FINISH_NOT_LATER, FINISH_ON -> Kind.START_NOT_EARLIER;
      case START_NOT_LATER,
          START_NOT_EARLIER,
          FINISH_NOT_EARLIER,
          MANDATORY_START,
          MANDATORY_FINISH ->
          throw new IllegalArgumentException("There is no mirror image of " + kind);
    };
  }

  private static Dependency of(Dependency dependency) {
    Dependency.Type type =
        switch (dependency.type()) {
          case START_TO_START -> Dependency.Type.FINISH_TO_FINISH;
          case FINISH_TO_FINISH -> Dependency.Type.START_TO_START;
          case FINISH_TO_START, START_TO_FINISH -> dependency.type();
        };
    Dependency image =
        Dependency.of(type, dependency.successor().value(), dependency.predecessor().value())
            .lag(of(dependency.lag()));
    return dependency.maximumLag().map(maximum -> image.within(of(maximum))).orElse(image);
  }

  private static Lag of(Lag lag) {
    return switch (lag.counting()) {
      case SUCCESSOR -> lag.countedOn(Lag.Counting.PREDECESSOR);
      case PREDECESSOR -> lag.countedOn(Lag.Counting.SUCCESSOR);
      case PROJECT, NAMED, ELAPSED -> lag;
    };
  }

  static LocalDateTime of(LocalDateTime instant) {
    LocalDateTime midnight = PIVOT.atStartOfDay();
    return midnight.minusMinutes(midnight.until(instant, ChronoUnit.MINUTES));
  }

  private static LocalDate of(LocalDate day) {
    return of(day.plusDays(1).atStartOfDay()).toLocalDate();
  }

  private static WorkCalendar of(WorkCalendar calendar) {
    WorkCalendarBuilder builder =
        WorkCalendar.builder()
            .id(calendar.id())
            .name(calendar.name())
            .standardDay(calendar.standardDay());
    for (int day = 0; day < 7; day++) {
      DayOfWeek weekday = PIVOT.plusDays(day).getDayOfWeek();
      builder.putWeek(
          of(PIVOT.plusDays(day)).getDayOfWeek(),
          of(calendar.week().getOrDefault(weekday, List.of())));
    }
    calendar
        .exceptions()
        .forEach(
            (date, exception) ->
                builder.putException(
                    of(date), DayException.working(of(exception.shifts()), exception.reason())));
    return builder.build();
  }

  private static List<Shift> of(List<Shift> shifts) {
    return shifts.stream()
        .map(
            shift ->
                new Shift(
                    Shift.MINUTES_PER_DAY - shift.toMinute(),
                    Shift.MINUTES_PER_DAY - shift.fromMinute()))
        .toList();
  }
}
