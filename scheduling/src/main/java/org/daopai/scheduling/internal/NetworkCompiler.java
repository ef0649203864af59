package org.daopai.scheduling.internal;

import static org.daopai.scheduling.internal.CompiledNetwork.BY_CLOCK;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_INSTANT;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_OTHER;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_PREDECESSOR;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_RANK;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_SUCCESSOR;
import static org.daopai.scheduling.internal.CompiledNetwork.FINISHED;
import static org.daopai.scheduling.internal.CompiledNetwork.STARTED;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.calendar.WorkTimeline;

/** Turns a network into arrays; the only place that reads a network field by field. */
final class NetworkCompiler {

  /*
   * Calendars that say the same under different ids share one timeline, so that whether two activities meet in rank
   * arithmetic does not hang on a name. A calendar that nothing is counted on has none: what it does not know is not asked.
   */
  private static final CalendarId ANONYMOUS = CalendarId.of("-");

  private final ProjectNetwork network;
  private final DataDate dataDate;
  private final CompiledNetwork compiled;
  private final List<WorkCalendar> calendars = new ArrayList<>();
  private final Map<CalendarId, Integer> timelineById = new HashMap<>();
  private final Map<WorkCalendar, Integer> timelineByContent = new HashMap<>();
  private final Map<Integer, WorkTimeline> wholeTimelines = new HashMap<>();
  private final int[] plannedMinutes;
  private final boolean[] plannedByClock;

  private NetworkCompiler(ProjectNetwork network, DataDate dataDate) {
    this.network = network;
    this.dataDate = dataDate;
    compiled = new CompiledNetwork(network, constraints(network));
    plannedMinutes = new int[compiled.size];
    plannedByClock = new boolean[compiled.size];
  }

  /** A network compiled, and the distinct calendars that its timelines 1, 2, ... stand for. */
  record Result(CompiledNetwork compiled, List<WorkCalendar> calendars) {}

  /**
   * Compiles a network. O(activities + dependencies).
   *
   * @throws InvalidInputException if an actual date lies after the data date
   */
  static Result compile(ProjectNetwork network, DataDate dataDate) {
    NetworkCompiler compiler = new NetworkCompiler(network, dataDate);
    compiler.orderActivities();
    compiler.compileActivities();
    compiler.compileProgress();
    compiler.compileConstraints();
    compiler.compileDeadlines();
    compiler.compileDependencies();
    return new Result(compiler.compiled, compiler.calendars);
  }

  /** Kahn (1962), first in first out, so that among the free ones the order given stands. */
  private void orderActivities() {
    int n = compiled.size;
    int links = compiled.out.length;
    int[] waiting = new int[n];
    int[] first = new int[n + 1];
    for (int k = 0; k < links; k++) {
      waiting[network.successorIndex(k)]++;
      first[network.predecessorIndex(k) + 1]++;
    }
    for (int i = 0; i < n; i++) {
      first[i + 1] += first[i];
    }
    int[] successor = new int[links];
    int[] next = Arrays.copyOf(first, n);
    for (int k = 0; k < links; k++) {
      successor[next[network.predecessorIndex(k)]++] = network.successorIndex(k);
    }
    int[] order = compiled.element;
    int filled = 0;
    for (int i = 0; i < n; i++) {
      if (waiting[i] == 0) {
        order[filled++] = i;
      }
    }
    for (int done = 0; done < filled; done++) {
      int i = order[done];
      compiled.activity[i] = done;
      for (int e = first[i]; e < first[i + 1]; e++) {
        if (--waiting[successor[e]] == 0) {
          order[filled++] = successor[e];
        }
      }
    }
    if (filled < n) {
      throw new IllegalStateException("A network cannot hold a cycle");
    }
  }

  private void compileActivities() {
    List<NetworkElement> elements = network.elements();
    for (int a = 0; a < compiled.size; a++) {
      NetworkElement element = elements.get(compiled.element[a]);
      int own = timeline(element.calendar().orElse(network.defaultCalendar().id()));
      compiled.floatTimeline[a] = own;
      if (element instanceof Activity activity) {
        WorkDuration duration = activity.duration();
        compiled.duration[a] = minutes(duration, own);
        plannedByClock[a] = !duration.isWorkingTime();
        boolean byClock = !duration.isWorkingTime() || compiled.duration[a] == 0;
        compiled.timeline[a] = byClock ? Timelines.CLOCK : own;
      } else {
        boolean isStart = ((Milestone) element).kind() == Milestone.Kind.START;
        compiled.timeline[a] = isStart ? own : Timelines.CLOCK;
      }
      plannedMinutes[a] = compiled.duration[a];
    }
  }

  private void compileProgress() {
    for (Progress progress : network.progress().values()) {
      int a = compiled.activity[network.indexOf(progress.activity())];
      if (progress.isFinished()) {
        compileFinished(a, progress);
      } else {
        compileStarted(a, progress);
      }
    }
  }

  private void compileFinished(int a, Progress progress) {
    compiled.state[a] = FINISHED;
    int finish = happened(progress, "finish", progress.actualFinish().orElseThrow());
    compiled.actualFinish[a] = finish;
    compiled.actualStart[a] =
        progress.actualStart().isPresent()
            ? happened(progress, "start", progress.actualStart().get())
            : startBefore(a, finish);
  }

  /** The duration before the finish; the first day there is, where there is not so much time. */
  private int startBefore(int a, int finish) {
    int duration = compiled.duration[a];
    if (compiled.timeline[a] == Timelines.CLOCK) {
      return Math.max(finish - duration, Horizons.FIRST_MINUTE);
    }
    if (duration == 0) {
      return finish;
    }
    compiled.estimated[a] = true;
    WorkTimeline timeline = wholeTimeline(compiled.timeline[a]);
    if (timeline.totalWork() == 0) {
      return finish;
    }
    int rank = timeline.rankOf(finish) - duration;
    boolean leavesAllDays = rank < 0 && timeline.from().equals(CivilTime.FIRST_DAY);
    return leavesAllDays ? Horizons.FIRST_MINUTE : timeline.startOf(rank);
  }

  private void compileStarted(int a, Progress progress) {
    compiled.state[a] = STARTED;
    int start = happened(progress, "start", progress.actualStart().orElseThrow());
    compiled.actualStart[a] = start;
    if (progress.remaining().isPresent()) {
      WorkDuration remaining = progress.remaining().get();
      int own = compiled.floatTimeline[a];
      compiled.timeline[a] = remaining.isWorkingTime() ? own : Timelines.CLOCK;
      compiled.duration[a] = minutes(remaining, own);
    } else {
      compiled.duration[a] = Math.max(0, compiled.duration[a] - workedSince(a, start));
    }
    if (compiled.duration[a] == 0) {
      compiled.timeline[a] = Timelines.CLOCK;
    }
  }

  private int workedSince(int a, int start) {
    int now = CivilTime.toMinute("The data date", dataDate.instant());
    if (compiled.timeline[a] == Timelines.CLOCK) {
      return now - start;
    }
    compiled.estimated[a] = true;
    WorkTimeline timeline = wholeTimeline(compiled.timeline[a]);
    return timeline.rankOf(now) - timeline.rankOf(start);
  }

  private WorkTimeline wholeTimeline(int timeline) {
    return wholeTimelines.computeIfAbsent(
        timeline, number -> calendars.get(number - 1).timeline(CivilTime.FIRST_DAY, CivilTime.END));
  }

  private int happened(Progress progress, String what, LocalDateTime at) {
    if (at.isAfter(dataDate.instant())) {
      throw InvalidInputException.of(
          InputFault.Code.ACTUAL_AFTER_DATA_DATE,
          progress.activity(),
          "The actual %s of '%s' is %s, after the data date %s; what has happened lies at or before the data date",
          what,
          progress.activity(),
          at,
          dataDate);
    }
    return CivilTime.toMinute("The actual " + what + " of '" + progress.activity() + "'", at);
  }

  private static int constraints(ProjectNetwork network) {
    return network.elements().stream().mapToInt(element -> element.constraints().size()).sum();
  }

  private void compileConstraints() {
    List<NetworkElement> elements = network.elements();
    int next = 0;
    for (int a = 0; a < compiled.size; a++) {
      NetworkElement element = elements.get(compiled.element[a]);
      for (DateConstraint constraint : element.constraints()) {
        compiled.constraintKind[next] = constraint.kind();
        compiled.constraintAt[next++] =
            CivilTime.toMinute("The constraint of '" + element.id() + "'", constraint.at());
      }
      compiled.constraintFirst[a + 1] = next;
    }
  }

  private void compileDeadlines() {
    List<Deadline> deadlines = network.deadlines();
    int[] owing =
        deadlines.stream().mapToInt(d -> compiled.activity[network.indexOf(d.target())]).toArray();
    for (int a : owing) {
      compiled.deadlineFirst[a + 1]++;
    }
    for (int a = 0; a < compiled.size; a++) {
      compiled.deadlineFirst[a + 1] += compiled.deadlineFirst[a];
    }
    int[] next = Arrays.copyOf(compiled.deadlineFirst, compiled.size);
    for (int k = 0; k < owing.length; k++) {
      compiled.deadline[next[owing[k]]++] = k;
    }
  }

  private void compileDependencies() {
    int links = compiled.out.length;
    for (int k = 0; k < links; k++) {
      compiled.inFirst[compiled.activity[network.successorIndex(k)] + 1]++;
    }
    for (int a = 0; a < compiled.size; a++) {
      compiled.inFirst[a + 1] += compiled.inFirst[a];
    }
    int[] next = Arrays.copyOf(compiled.inFirst, compiled.size);
    List<Dependency> dependencies = network.dependencies();
    int[] numberOf = new int[links];
    for (int k = 0; k < links; k++) {
      int to = compiled.activity[network.successorIndex(k)];
      int e = next[to]++;
      numberOf[k] = e;
      compiled.dependency[e] = k;
      compiled.from[e] = compiled.activity[network.predecessorIndex(k)];
      compiled.to[e] = to;
      compileDependency(e, dependencies.get(k));
    }
    for (int k = 0; k < links; k++) {
      compiled.outFirst[compiled.from[numberOf[k]] + 1]++;
    }
    for (int a = 0; a < compiled.size; a++) {
      compiled.outFirst[a + 1] += compiled.outFirst[a];
    }
    System.arraycopy(compiled.outFirst, 0, next, 0, compiled.size);
    for (int k = 0; k < links; k++) {
      compiled.out[next[compiled.from[numberOf[k]]]++] = numberOf[k];
    }
  }

  private void compileDependency(int e, Dependency dependency) {
    compiled.leavesStart[e] = dependency.type().leavesStart();
    compiled.boundsStart[e] = dependency.type().boundsStart();
    int from = compiled.timeline[compiled.from[e]];
    int to = compiled.timeline[compiled.to[e]];
    Lag lag = dependency.lag();
    if (lag.isNone()) {
      compiled.mode[e] = from == to ? BY_RANK : BY_INSTANT;
      return;
    }
    int counting = countingTimeline(e, lag);
    int minutes = lagMinutes(e, lag, counting);
    compiled.lagTimeline[e] = counting;
    compiled.lag[e] = minutes;
    compiled.mode[e] = mode(from, to, counting, minutes);
  }

  private static byte mode(int from, int to, int counting, int minutes) {
    if (minutes == 0) {
      return from == to ? BY_RANK : BY_INSTANT;
    }
    if (from == to && to == counting) {
      return BY_RANK;
    }
    if (counting == Timelines.CLOCK) {
      return BY_CLOCK;
    }
    if (counting == to) {
      return BY_SUCCESSOR;
    }
    return counting == from ? BY_PREDECESSOR : BY_OTHER;
  }

  /** Lags are counted on the calendars of the two ends, also where the clock places an end. */
  private int countingTimeline(int e, Lag lag) {
    if (lag.percent() != 0 && plannedByClock[compiled.from[e]]) {
      return Timelines.CLOCK; // a share of elapsed time is elapsed time
    }
    return switch (lag.counting()) {
      case SUCCESSOR -> compiled.floatTimeline[compiled.to[e]];
      case PREDECESSOR -> compiled.floatTimeline[compiled.from[e]];
      case PROJECT -> timeline(network.defaultCalendar().id());
      case NAMED -> timeline(lag.calendar().orElseThrow());
      case ELAPSED -> Timelines.CLOCK;
    };
  }

  private int lagMinutes(int e, Lag lag, int counting) {
    if (lag.percent() == 0) {
      return minutes(lag.duration(), counting);
    }
    long share = (long) plannedMinutes[compiled.from[e]] * lag.percent();
    long minutes = Math.floorDiv(2 * share + 100, 200);
    if (Math.abs(minutes) > WorkDuration.MAX_MINUTES) {
      Dependency dependency = network.dependencies().get(compiled.dependency[e]);
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          dependency,
          "The lag of dependency %s is %d %% of the predecessor's duration, %d minutes, which is too long; at most %d"
              + " minutes (300 years) can be planned",
          dependency,
          lag.percent(),
          minutes,
          WorkDuration.MAX_MINUTES);
    }
    return (int) minutes;
  }

  private int minutes(WorkDuration duration, int timeline) {
    int minutesPerDay =
        timeline == Timelines.CLOCK
            ? 1
            : (int) calendars.get(timeline - 1).standardDay().toMinutes();
    return (int) duration.toMinutes(minutesPerDay); // at most 300 years, or it throws
  }

  private int timeline(CalendarId id) {
    return timelineById.computeIfAbsent(id, this::numbered);
  }

  private int numbered(CalendarId id) {
    WorkCalendar calendar = network.calendars().get(id);
    if (calendar == null) {
      throw new IllegalStateException(
          "A network cannot name a calendar that it does not define: " + id);
    }
    WorkCalendar content =
        WorkCalendar.builder().from(calendar).id(ANONYMOUS).name(LocalizedName.of("")).build();
    return timelineByContent.computeIfAbsent(
        content,
        distinct -> {
          calendars.add(calendar);
          return calendars.size();
        });
  }
}
