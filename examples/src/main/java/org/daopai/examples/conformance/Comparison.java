package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daopai.model.ActivityId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/** A plan beside the stored dates of its case, field by field. */
final class Comparison {

  /* Dates are compared on the calendar that the case counts the task's time on, laid out over all dates of both sides. */
  private final CaseNetwork mapped;
  private final Schedule schedule;
  private final Map<ActivityId, PlannedDates> planned = new HashMap<>();
  private final Map<String, StoredDates> stored;
  private final Map<WorkCalendar, WorkTimeline> timelines = new HashMap<>();
  private final LocalDateTime first;
  private final LocalDateTime last;
  private final Map<ComparedField, int[]> counts = new EnumMap<>(ComparedField.class);
  private final List<Difference> differences = new ArrayList<>();
  private final List<Difference> restOnly = new ArrayList<>();

  private Comparison(CaseNetwork mapped, Schedule schedule, Map<String, StoredDates> stored) {
    this.mapped = mapped;
    this.schedule = schedule;
    this.stored = stored;
    mapped.tasks(schedule).forEach(each -> planned.put(each.id(), mapped.dates(each)));
    List<LocalDateTime> dates = dates().sorted().toList();
    first = dates.isEmpty() ? schedule.dataDate().instant() : dates.get(0);
    last = dates.isEmpty() ? first : dates.get(dates.size() - 1);
    for (ComparedField field : ComparedField.values()) {
      counts.put(field, new int[3]);
      mapped.tasks(schedule).forEach(activity -> compare(field, activity));
    }
  }

  /** Compares, the plan told in the application's own way. */
  static Comparison of(CaseNetwork mapped, Schedule schedule, Map<String, StoredDates> stored) {
    return new Comparison(mapped, schedule, stored);
  }

  /** One for each field, in the order of {@link ComparedField}. */
  List<Agreement> agreements() {
    return counts.entrySet().stream()
        .map(e -> new Agreement(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2]))
        .collect(ImmutableList.toImmutableList());
  }

  /** What differs in working time, field by field. */
  List<Difference> differences() {
    return ImmutableList.copyOf(differences);
  }

  /** Dates that stand on either side of a rest: not the same minute, but no work in between. */
  List<Difference> restOnly() {
    return ImmutableList.copyOf(restOnly);
  }

  private void compare(ComparedField field, ScheduledActivity activity) {
    StoredDates truth = stored.get(activity.id().value());
    if (truth == null) {
      return;
    }
    if (field.isDate()) {
      LocalDateTime date = truth.dates().get(field);
      if (date != null) {
        compareDate(field, activity, date);
      }
    } else if (truth.totalFloat().isPresent()) {
      compareFloat(activity, truth.totalFloat().get());
    }
  }

  private void compareDate(ComparedField field, ScheduledActivity activity, LocalDateTime date) {
    Optional<LocalDateTime> ours = date(field, activity);
    boolean exact = ours.filter(date::equals).isPresent();
    boolean noWork = ours.isPresent() && timeline(activity).workBetween(date, ours.get()) == 0;
    String shown = ours.map(LocalDateTime::toString).orElse("none");
    count(field, activity, exact, exact || noWork, date.toString(), shown);
  }

  private void compareFloat(ScheduledActivity activity, Duration truth) {
    Optional<Duration> slip = planned(activity).totalFloat();
    boolean exact = slip.filter(truth::equals).isPresent();
    String shown = slip.map(time -> time.toMinutes() + " min").orElse("none");
    count(ComparedField.TOTAL_FLOAT, activity, exact, exact, truth.toMinutes() + " min", shown);
  }

  private void count(
      ComparedField field,
      ScheduledActivity activity,
      boolean exact,
      boolean noWork,
      String truth,
      String planned) {
    int[] count = counts.computeIfAbsent(field, key -> new int[3]);
    count[0]++;
    count[1] += exact ? 1 : 0;
    count[2] += noWork ? 1 : 0;
    if (!exact) {
      (noWork ? restOnly : differences)
          .add(new Difference(activity.element(), field, truth, planned));
    }
  }

  private PlannedDates planned(ScheduledActivity activity) {
    return planned.getOrDefault(activity.id(), PlannedDates.finished());
  }

  private Optional<LocalDateTime> date(ComparedField field, ScheduledActivity activity) {
    return switch (field) {
      case EARLY_START -> planned(activity).early().map(PlannedDates.Span::start);
      case EARLY_FINISH -> planned(activity).early().map(PlannedDates.Span::finish);
      case LATE_START -> planned(activity).late().map(PlannedDates.Span::start);
      case LATE_FINISH -> planned(activity).late().map(PlannedDates.Span::finish);
      case TOTAL_FLOAT -> Optional.empty();
    };
  }

  private WorkTimeline timeline(ScheduledActivity activity) {
    WorkCalendar calendar = mapped.countingCalendar(activity.id().value());
    return timelines.computeIfAbsent(
        calendar, c -> c.timeline(first.toLocalDate(), last.toLocalDate().plusDays(2)));
  }

  private Stream<LocalDateTime> dates() {
    Stream<LocalDateTime> theirs =
        stored.values().stream().flatMap(s -> s.dates().values().stream());
    Stream<LocalDateTime> ours =
        mapped.tasks(schedule).stream()
            .flatMap(
                a -> Stream.of(ComparedField.values()).flatMap(field -> date(field, a).stream()));
    return Stream.concat(theirs, ours);
  }
}
