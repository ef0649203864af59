package org.daopai.scheduling.explain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.calendar.WorkTimeline;

/**
 * A random network on a five-day week, kept as plain numbers too: working minutes from the data
 * date, so that an oracle need not read the network. A pure function of its seed.
 */
final class ShorteningCase {

  static final DataDate DATA_DATE = DataDate.at(LocalDateTime.of(2024, 3, 7, 13, 30));
  private static final WorkCalendar OFFICE = WorkCalendar.fiveDays("office");
  private static final WorkTimeline DAYS =
      OFFICE.timeline(LocalDate.of(2023, 1, 1), LocalDate.of(2027, 1, 1));

  /** What is said of one activity; ranks are working minutes from the data date. */
  static final class Work {
    int full;
    int least;
    int cost; // of a minute
    int notBefore; // of the start; 0 says nothing
    int finishNotBefore;
    int began; // 0 if it has not
    int finished; // 0 if it has not
  }

  record Join(int from, int to, Dependency.Type type, int lag) {}

  final List<Work> works = new ArrayList<>();
  final List<Join> joins = new ArrayList<>();

  /** Whether a milestone after some activities owes the deadline; else the last activity does. */
  final boolean byMilestone;

  final List<Integer> ends = new ArrayList<>();

  ShorteningCase(long seed, int most, int unit, boolean rich) {
    Random random = new Random(seed);
    int size = 2 + random.nextInt(most - 1);
    byMilestone = random.nextBoolean();
    for (int i = 0; i < size; i++) {
      works.add(work(random, unit, rich && i < size - 1));
    }
    for (int j = 1; j < size; j++) {
      for (int i = 0; i < j; i++) {
        if (random.nextInt(Math.max(2, size / 2)) == 0 || (i == j - 1 && random.nextInt(3) > 0)) {
          Dependency.Type type =
              random.nextInt(5) < 2
                  ? Dependency.Type.FINISH_TO_START
                  : List.of(Dependency.Type.values()).get(random.nextInt(4));
          int lag = random.nextInt(3) == 0 ? (random.nextInt(5) - 2) * unit : 0;
          joins.add(new Join(i, j, type, lag));
        }
      }
    }
    for (int i = 0; i < size; i++) {
      if (random.nextInt(3) == 0 || i == size - 1) {
        ends.add(i);
      }
    }
  }

  private static Work work(Random random, int unit, boolean mayHaveBegun) {
    Work work = new Work();
    work.full = 1 + random.nextInt(3 * unit);
    work.least = random.nextInt(3) == 0 ? work.full : 1 + random.nextInt(work.full);
    work.cost = random.nextInt(8);
    if (random.nextInt(6) == 0) {
      work.notBefore = 1 + random.nextInt(4 * unit);
    }
    if (random.nextInt(8) == 0) {
      work.finishNotBefore = 1 + random.nextInt(6 * unit);
    }
    if (mayHaveBegun && random.nextInt(6) == 0) {
      work.began = -1 - random.nextInt(unit);
      work.finished = random.nextInt(2) == 0 ? Math.min(-1, work.began + random.nextInt(unit)) : 0;
    }
    return work;
  }

  static LocalDateTime start(int rank) {
    return DAYS.nextStart(at(rank));
  }

  private static LocalDateTime at(int rank) {
    LocalDateTime dataDate = DATA_DATE.instant();
    return rank >= 0 ? DAYS.advance(dataDate, rank) : DAYS.retreat(dataDate, -rank);
  }

  static int rank(LocalDateTime at) {
    return DAYS.workBetween(DATA_DATE.instant(), at);
  }

  String id(int i) {
    return "w" + i;
  }

  String target() {
    return byMilestone ? "end" : id(works.size() - 1);
  }

  ProjectNetwork network() {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(OFFICE);
    for (int i = 0; i < works.size(); i++) {
      Work work = works.get(i);
      Activity activity = Activity.of(id(i), id(i), WorkDuration.workingMinutes(work.full));
      if (work.notBefore > 0) {
        activity = activity.with(DateConstraint.startNotEarlierThan(start(work.notBefore)));
      }
      if (work.finishNotBefore > 0) {
        activity = activity.with(DateConstraint.finishNotEarlierThan(at(work.finishNotBefore)));
      }
      builder.addActivity(activity);
      if (work.finished < 0) {
        builder.addProgress(Progress.finished(id(i), start(work.began), at(work.finished)));
      } else if (work.began < 0) {
        WorkDuration remaining = WorkDuration.workingMinutes(work.full);
        builder.addProgress(Progress.started(id(i), start(work.began), remaining));
      }
    }
    for (Join join : joins) {
      builder.addDependency(
          Dependency.of(join.type(), id(join.from()), id(join.to()))
              .lag(WorkDuration.workingMinutes(join.lag())));
    }
    if (byMilestone) {
      builder.addMilestone(Milestone.finish("end", "end"));
      ends.forEach(i -> builder.addDependency(Dependency.finishToStart(id(i), "end")));
    }
    return builder.addDeadline(Deadline.hard(target(), LocalDate.of(2024, 3, 8))).build();
  }

  List<ShorteningLimit> limits() {
    List<ShorteningLimit> limits = new ArrayList<>();
    for (int i = 0; i < works.size(); i++) {
      Work work = works.get(i);
      if (work.least < work.full && work.finished == 0) {
        limits.add(
            ShorteningLimit.perMinute(id(i), WorkDuration.workingMinutes(work.least), work.cost));
      }
    }
    return limits;
  }

  ActivityId activity(int i) {
    return ActivityId.of(id(i));
  }
}
