package org.daopai.scheduling.bench.networks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;

/**
 * Layered random networks, a pure function of size and seed, on which planners are compared.
 *
 * <p>About {@code 2 * cbrt(n)} layers of random weight; three predecessors an activity on average,
 * 70 % from the layer before, the rest up to ten layers back; 80 % finish-to-start, 10 %
 * start-to-start, 7 % finish-to-finish, 3 % start-to-finish; a fifth of the dependencies lagged,
 * some of those negative; 5 % milestones, a fifth of which have a deadline near their early finish;
 * five calendars with 8 to 22 holidays a year over twenty years.
 */
public final class LayeredNetworks {

  /** Where all of them start: Monday 2025-01-06 08:00. */
  public static final DataDate DATA_DATE = DataDate.at(LocalDateTime.of(2025, 1, 6, 8, 0));

  private static final long HALF_DAY = 240;
  private static final int YEARS = 20;

  private final SplittableRandom random;
  private final int size;
  private final List<WorkCalendar> calendars = new ArrayList<>();
  private final boolean[] isMilestone;
  private final List<Dependency> dependencies = new ArrayList<>();
  private final ProjectNetwork.Builder builder = ProjectNetwork.builder();

  private LayeredNetworks(int size, long seed) {
    this.size = size;
    random = new SplittableRandom(seed);
    isMilestone = new boolean[size];
  }

  /** A network of that many activities and milestones. */
  public static ProjectNetwork of(int size, long seed) {
    LayeredNetworks layered = new LayeredNetworks(size, seed);
    layered.addCalendars();
    layered.addElements();
    layered.addDependencies();
    return layered.withDeadlines();
  }

  /** A chain of activities of one working minute each, due when it can be done. */
  public static ProjectNetwork chain(int size) {
    ProjectNetwork.Builder chain =
        ProjectNetwork.builder().calendar(WorkCalendar.fiveDays("five-day"));
    for (int i = 0; i < size; i++) {
      chain.addActivity(Activity.of("a" + i, "", WorkDuration.workingMinutes(1)));
      if (i > 0) {
        chain.addDependency(Dependency.finishToStart("a" + (i - 1), "a" + i));
      }
    }
    return chain.addDeadline(Deadline.hard("a" + (size - 1), LocalDate.of(2035, 1, 1))).build();
  }

  private void addCalendars() {
    List<Shift> day = List.of(Shift.of("08:00", "12:00"), Shift.of("13:00", "17:00"));
    List<Shift> late = List.of(Shift.of("09:00", "13:00"), Shift.of("14:00", "18:00"));
    List<Shift> early = List.of(Shift.of("07:00", "11:00"), Shift.of("12:00", "16:00"));
    addCalendar("five-day", DayOfWeek.MONDAY, 5, day, false);
    addCalendar("summer-shutdown", DayOfWeek.MONDAY, 5, day, true);
    addCalendar("late", DayOfWeek.MONDAY, 5, late, false);
    addCalendar("sunday-week", DayOfWeek.SUNDAY, 5, day, false);
    addCalendar("six-day", DayOfWeek.MONDAY, 6, early, false);
    builder.calendar(calendars.get(0));
    calendars.forEach(builder::addCalendar);
  }

  private void addCalendar(
      String id, DayOfWeek first, int days, List<Shift> shifts, boolean shutdown) {
    WorkCalendarBuilder calendar = WorkCalendar.builder().id(CalendarId.of(id));
    for (int d = 0; d < days; d++) {
      calendar.putWeek(first.plus(d), shifts);
    }
    DayException rest = DayException.rest(LocalizedName.of("holiday"));
    for (int year = 2025; year < 2025 + YEARS; year++) {
      boolean[] taken = new boolean[366];
      int holidays = 8 + random.nextInt(15);
      for (int h = 0; h < holidays; h++) {
        taken[random.nextInt(365)] = true;
      }
      if (shutdown) {
        Arrays.fill(taken, 210, 224, true);
      }
      for (int d = 0; d < 365; d++) {
        if (taken[d]) {
          calendar.putException(LocalDate.ofYearDay(year, d + 1), rest);
        }
      }
    }
    calendars.add(calendar.build());
  }

  private void addElements() {
    for (int i = 0; i < size; i++) {
      CalendarId calendar = calendars.get(random.nextInt(calendars.size())).id();
      isMilestone[i] = random.nextInt(20) == 0;
      if (isMilestone[i]) {
        builder.addMilestone(Milestone.finish(id(i), "").on(calendar));
      } else {
        builder.addActivity(
            Activity.of(id(i), "", WorkDuration.workingMinutes(HALF_DAY * (1 + random.nextInt(20))))
                .on(calendar));
      }
    }
  }

  private void addDependencies() {
    int[] order = shuffledIds();
    int[] layerFirst = layers();
    for (int layer = 1; layer < layerFirst.length - 1; layer++) {
      for (int k = layerFirst[layer]; k < layerFirst[layer + 1]; k++) {
        addPredecessors(order, layerFirst, layer, k);
      }
    }
    dependencies.forEach(builder::addDependency);
  }

  private void addPredecessors(int[] order, int[] layerFirst, int layer, int k) {
    int wanted = 1 + random.nextInt(5);
    int[] chosen = new int[wanted];
    int found = 0;
    for (int attempt = 0; attempt < 4 * wanted && found < wanted; attempt++) {
      int back = random.nextInt(10) < 7 ? 1 : 1 + random.nextInt(10);
      int from = Math.max(0, layer - back);
      int width = layerFirst[from + 1] - layerFirst[from];
      int candidate = layerFirst[from] + random.nextInt(width);
      boolean distinct = true;
      for (int c = 0; c < found; c++) {
        distinct &= chosen[c] != candidate;
      }
      if (distinct) {
        chosen[found++] = candidate;
        dependencies.add(dependency(id(order[candidate]), id(order[k])));
      }
    }
  }

  private Dependency dependency(String from, String to) {
    int kind = random.nextInt(100);
    Dependency.Type type =
        kind < 80
            ? Dependency.Type.FINISH_TO_START
            : kind < 90
                ? Dependency.Type.START_TO_START
                : kind < 97 ? Dependency.Type.FINISH_TO_FINISH : Dependency.Type.START_TO_FINISH;
    Dependency dependency = Dependency.of(type, from, to);
    if (random.nextInt(5) > 0) {
      return dependency;
    }
    WorkDuration lag = WorkDuration.workingMinutes(HALF_DAY * (1 + random.nextInt(10)));
    return random.nextInt(100) < 15 ? dependency.lead(lag) : dependency.lag(lag);
  }

  private int[] shuffledIds() {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /**
   * First position of each layer, and the size at the end; only the last may be empty, of a few.
   */
  private int[] layers() {
    int count = Math.max(2, Math.min(size, (int) Math.round(2 * Math.cbrt(size))));
    double[] weight = new double[count];
    double sum = 0;
    for (int l = 0; l < count; l++) {
      weight[l] = 0.5 + random.nextDouble();
      sum += weight[l];
    }
    int[] first = new int[count + 1];
    double seen = 0;
    for (int l = 0; l < count; l++) {
      first[l] = Math.max(l == 0 ? 0 : first[l - 1] + 1, (int) Math.round(size * seen / sum));
      seen += weight[l];
    }
    first[count] = size;
    return first;
  }

  private ProjectNetwork withDeadlines() {
    ProjectNetwork without = builder.build();
    Schedule early = ReversePlanner.create().plan(without, DATA_DATE);
    for (int i = 0; i < size; i++) {
      if (isMilestone[i] && random.nextInt(5) == 0) {
        builder.addDeadline(
            Deadline.hard(
                id(i),
                early
                    .activity(ActivityId.of(id(i)))
                    .earlyFinish()
                    .plusDays(random.nextInt(21) - 5)));
      }
    }
    return builder.build();
  }

  private static String id(int i) {
    return "a" + i;
  }
}
