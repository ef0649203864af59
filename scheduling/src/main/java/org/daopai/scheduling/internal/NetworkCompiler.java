package org.daopai.scheduling.internal;

import static org.daopai.scheduling.internal.CompiledNetwork.BY_CLOCK;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_INSTANT;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_MONTHS;
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
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.calendar.WorkTimeline;
import org.jspecify.annotations.Nullable;

/** Turns a network into arrays; the only place that reads a network field by field. */
final class NetworkCompiler {

  /*
   * Calendars that say the same under different ids share one timeline, so that whether two activities meet in rank
   * arithmetic does not hang on a name. A calendar that nothing is counted on has none: what it does not know is not asked.
   */
  private static final CalendarId ANONYMOUS = CalendarId.of("-");
  private static final int RECENT = 8;

  private final ProjectNetwork network;
  private final DataDate dataDate;
  private final Settings settings;
  private final Links links;
  private final CompiledNetwork compiled;
  private final List<WorkCalendar> calendars = new ArrayList<>();
  private final List<Integer> minutesPerDay = new ArrayList<>();
  private final Map<CalendarId, Integer> timelineById = new HashMap<>();
  private final Map<WorkCalendar, Integer> timelineByContent = new HashMap<>();
  private final Map<Integer, WorkTimeline> wholeTimelines = new HashMap<>();
  private final @Nullable CalendarId[] recent = new CalendarId[RECENT];
  private final int[] recentTimeline = new int[RECENT];
  private int next; // the one to give up
  private final int maximumLags;
  private final int[] plannedMinutes;
  private final boolean[] plannedByClock;

  private NetworkCompiler(ProjectNetwork network, DataDate dataDate, Settings settings) {
    this.network = network;
    this.settings = settings;
    this.dataDate = dataDate;
    maximumLags = network.hasMaximumLags() ? maximumLags(network) : 0;
    links = new Links(network);
    compiled =
        new CompiledNetwork(
            network, links, settings.byWorkingTime(), maximumLags, constraints(network));
    plannedMinutes = new int[compiled.size];
    plannedByClock = new boolean[compiled.size];
  }

  private static int maximumLags(ProjectNetwork network) {
    return (int) network.dependencies().stream().filter(d -> d.maximumLag().isPresent()).count();
  }

  /** A network compiled, and the distinct calendars that its timelines 1, 2, ... stand for. */
  record Result(CompiledNetwork compiled, List<WorkCalendar> calendars) {}

  /**
   * Compiles a network. O(activities + dependencies).
   *
   * @throws InvalidInputException if an actual date lies after the data date
   */
  static Result compile(ProjectNetwork network, DataDate dataDate, Settings settings) {
    NetworkCompiler compiler = new NetworkCompiler(network, dataDate, settings);
    compiler.orderActivities();
    compiler.compileActivities();
    compiler.compileProgress();
    compiler.placeBegins();
    compiler.compileConstraints();
    compiler.compileDeadlines();
    compiler.compileDependencies();
    return new Result(compiler.compiled, compiler.calendars);
  }

  private void orderActivities() {
    List<int[]> loops = NetworkOrder.fill(network, links, maximumLags > 0, compiled.element);
    for (int a = 0; a < compiled.size; a++) {
      compiled.activity[compiled.element[a]] = a;
    }
    compiled.loopFirst = loops.stream().mapToInt(loop -> loop[0]).toArray();
    compiled.loopEnd = loops.stream().mapToInt(loop -> loop[1]).toArray();
  }

  private void compileActivities() {
    List<NetworkElement> elements = network.elements();
    for (int i = elements.size(); i < compiled.size; i++) {
      int a = compiled.activity[i];
      compiled.state[a] = CompiledNetwork.PHASE; // on the clock, unless it is a begin
      compiled.role.put(a, links.phaseNode(i).role());
    }
    for (int i = 0; i < elements.size(); i++) { // in the order given, which is that of the memory
      int a = compiled.activity[i];
      NetworkElement element = elements.get(i);
      int own = timeline(element.calendar().orElse(network.defaultCalendar().id()));
      compiled.floatTimeline[a] = own;
      if (element instanceof Activity activity) {
        compileActivity(a, activity, own);
      } else {
        boolean isStart = ((Milestone) element).kind() == Milestone.Kind.START;
        compiled.timeline[a] = isStart ? own : Timelines.CLOCK;
        compiled.shape[a] = isStart ? CompiledNetwork.START_FORM : CompiledNetwork.INSTANT;
      }
    }
  }

  private void compileActivity(int a, Activity activity, int own) {
    if (activity.isHammock()) {
      compiled.state[a] = CompiledNetwork.HAMMOCK;
      compiled.timeline[a] = own;
      return;
    }
    WorkDuration duration = activity.duration();
    plannedByClock[a] = !duration.isWorkingTime();
    plannedMinutes[a] = minutes(duration, own);
    compiled.duration[a] = span(activity, own, plannedMinutes[a]);
    activity.expectedFinish().ifPresent(at -> expect(a, at));
    setShape(a);
    compiled.timeline[a] = plannedByClock[a] || compiled.isInstant(a) ? Timelines.CLOCK : own;
    compiled.unbroken.set(a, !activity.isInterruptible());
  }

  /** From the start to the end of the last segment, pauses included. */
  private int span(Activity activity, int own, int work) {
    List<WorkSegment> segments = activity.segments();
    return segments.isEmpty() ? work : minutes(segments.get(segments.size() - 1).to(), own);
  }

  private void expect(int a, LocalDateTime at) {
    compiled.expectedFinish.put(a, CivilTime.toMinute("The expected finish", at));
  }

  /** What takes no time, and will not take any, happens at an instant. */
  private void setShape(int a) {
    boolean noTime = compiled.duration[a] == 0 && !compiled.expectedFinish.containsKey(a);
    compiled.shape[a] = noTime ? CompiledNetwork.INSTANT : CompiledNetwork.WORK;
  }

  private void compileProgress() {
    for (Progress progress : network.progress().values()) {
      int a = compiled.activity[network.indexOf(progress.activity())];
      if (compiled.state[a] == CompiledNetwork.HAMMOCK) {
        compileHammock(a, progress);
      } else if (progress.isFinished()) {
        compileFinished(a, progress);
      } else {
        compileStarted(a, progress);
      }
    }
  }

  private void compileHammock(int a, Progress progress) {
    progress
        .actualStart()
        .ifPresent(at -> compiled.hammockStart.put(a, happened(progress, "start", at)));
    progress
        .actualFinish()
        .ifPresent(at -> compiled.hammockFinish.put(a, happened(progress, "finish", at)));
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
    setShape(a);
    if (compiled.isInstant(a)) {
      compiled.timeline[a] = Timelines.CLOCK;
    }
    progress
        .resumes()
        .ifPresent(at -> compiled.resumes.put(a, CivilTime.toMinute("The resumption", at)));
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
    Actuals.check(progress, what, at, dataDate);
    return CivilTime.toMinute("The actual " + what + " of '" + progress.activity() + "'", at);
  }

  /** A phase begins on the timeline that all its members share, if they do; else on the clock. */
  private void placeBegins() {
    boolean[] known = new boolean[compiled.size];
    for (int k = network.dependencies().size(); k < links.count; k++) {
      int begin = compiled.activity[links.to[k]];
      if (compiled.isBegin(begin)) {
        int own = compiled.timeline[compiled.activity[links.from[k]]];
        boolean isShared = !known[begin] || compiled.timeline[begin] == own;
        compiled.timeline[begin] = isShared ? own : Timelines.CLOCK;
        known[begin] = true;
      }
    }
  }

  private static int constraints(ProjectNetwork network) {
    int constraints = 0;
    for (NetworkElement element : network.elements()) {
      constraints += element.constraints().size();
    }
    return constraints
        + 2 * network.phases().stream().mapToInt(phase -> phase.constraints().size()).sum();
  }

  private void compileConstraints() {
    if (compiled.constraintKind.length == 0) {
      return;
    }
    List<NetworkElement> elements = network.elements();
    int next = 0;
    for (int a = 0; a < compiled.size; a++) {
      if (!compiled.isElement(a)) {
        next = compilePhaseConstraints(a, next);
        compiled.constraintFirst[a + 1] = next;
        continue;
      }
      NetworkElement element = elements.get(compiled.element[a]);
      for (DateConstraint constraint : element.constraints()) {
        if (constraint.kind().isMandatory() && compiled.state[a] == CompiledNetwork.NOT_STARTED) {
          compiled.mandatory.put(a, next);
        }
        compiled.constraintKind[next] = constraint.kind();
        compiled.constraintAt[next++] =
            CivilTime.toMinute("The constraint of '" + element.id() + "'", constraint.at());
      }
      compiled.constraintFirst[a + 1] = next;
    }
  }

  /** What bounds the start of a phase from below stands at its opening, from above at its begin. */
  private int compilePhaseConstraints(int a, int first) {
    Links.PhaseNode node = links.phaseNode(compiled.element[a]);
    Phase phase = network.phases().get(node.phase());
    int next = first;
    for (DateConstraint constraint : phase.constraints()) {
      DateConstraint.Kind kind = constraint.kind();
      DateConstraint.Kind here =
          switch (node.role()) {
            case GATE, OPENING -> DateConstraint.Kind.START_NOT_EARLIER;
            case BEGIN -> DateConstraint.Kind.START_NOT_LATER;
            case END -> kind;
          };
      boolean stands =
          switch (node.role()) {
            case GATE -> false;
            case OPENING -> kind.isOnStart() && kind.boundsEarlyDates();
            case BEGIN -> kind.isOnStart() && kind.boundsLateDates();
            case END -> !kind.isOnStart();
          };
      if (stands) {
        compiled.constraintKind[next] = here;
        compiled.constraintAt[next++] =
            CivilTime.toMinute("The constraint of phase '" + phase.id() + "'", constraint.at());
      }
    }
    return next;
  }

  private void compileDeadlines() {
    int[] owing = compiled.owing;
    for (int k = 0; k < owing.length; k++) {
      owing[k] = compiled.activity[links.owing(k)];
      compiled.deadlineFirst[owing[k] + 1]++;
      if (!compiled.isElement(owing[k])) {
        compiled.projectTimeline = timeline(network.defaultCalendar().id());
      }
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
    List<Dependency> dependencies = network.dependencies();
    if (settings.passesOn() && !network.progress().isEmpty()) {
      findPassing();
    }
    countArcs();
    int[] nextIn = Arrays.copyOf(compiled.inFirst, compiled.size);
    int[] nextOut = Arrays.copyOf(compiled.outFirst, compiled.size);
    for (int k = 0; k < links.count; k++) {
      int from = compiled.activity[links.from[k]];
      int to = compiled.activity[links.to[k]];
      int e = nextIn[to]++;
      if (k < dependencies.size()) {
        compiled.join(e, k, from, to);
        compileDependency(e, dependencies.get(k));
      } else {
        compiled.join(e, -1, from, to);
        compileMembership(e);
      }
      compiled.copy(e, nextOut[from]++);
    }
    for (int k = 0; maximumLags > 0 && k < dependencies.size(); k++) {
      if (hasMaximumLag(k)) {
        int from = compiled.activity[links.to[k]];
        int to = compiled.activity[links.from[k]];
        int e = nextIn[to]++;
        compiled.join(e, k, from, to);
        compileMaximumLag(e, dependencies.get(k));
        compiled.copy(e, nextOut[from]++);
      }
    }
  }

  private void countArcs() {
    for (int k = 0; k < links.count; k++) {
      int from = compiled.activity[links.from[k]] + 1;
      int to = compiled.activity[links.to[k]] + 1;
      compiled.inFirst[to]++;
      compiled.outFirst[from]++;
      if (hasMaximumLag(k)) {
        compiled.inFirst[from]++;
        compiled.outFirst[to]++;
      }
    }
    for (int a = 0; a < compiled.size; a++) {
      compiled.inFirst[a + 1] += compiled.inFirst[a];
      compiled.outFirst[a + 1] += compiled.outFirst[a];
    }
  }

  /** What has finished although something that it waits for has not, from the first on. */
  private void findPassing() {
    Map<Integer, List<Integer>> origins = new HashMap<>();
    for (int k = 0; k < network.dependencies().size(); k++) {
      int to = compiled.activity[links.to[k]];
      if (compiled.state[to] == FINISHED) {
        origins.computeIfAbsent(to, a -> new ArrayList<>()).add(compiled.activity[links.from[k]]);
      }
    }
    for (int a = 0; a < compiled.size; a++) {
      boolean passes = origins.getOrDefault(a, List.of()).stream().anyMatch(this::isWaitedFor);
      if (passes) {
        compiled.passing.set(a);
        compiled.state[a] = STARTED;
        compiled.duration[a] = 0;
        compiled.expectedFinish.remove(a);
        compiled.unbroken.clear(a);
        compiled.shape[a] = CompiledNetwork.INSTANT;
        compiled.timeline[a] = Timelines.CLOCK;
      }
    }
  }

  private boolean isWaitedFor(int a) {
    byte state = compiled.state[a];
    return state != FINISHED && state != CompiledNetwork.HAMMOCK;
  }

  private boolean hasMaximumLag(int link) {
    return maximumLags > 0
        && link < network.dependencies().size()
        && network.dependencies().get(link).maximumLag().isPresent();
  }

  /** All that a phase holds starts after its gate, and finishes before its end. */
  private void compileMembership(int e) {
    boolean finishes = compiled.isEnd(compiled.to(e));
    compiled.setForm(e, !finishes, !finishes, false, settings);
    compileLag(e, Timelines.CLOCK, 0);
  }

  private void compileDependency(int e, Dependency dependency) {
    compiled.setForm(
        e, dependency.type().leavesStart(), dependency.type().boundsStart(), false, settings);
    int from = compiled.from(e);
    int to = compiled.to(e);
    Lag lag = dependency.lag();
    if (lag.isNone()) {
      compileLag(e, Timelines.CLOCK, 0);
      return;
    }
    int counting = countingTimeline(lag, from, to);
    int minutes = lagMinutes(dependency, lag, from, counting);
    if (minutes == 0 || !countsToDataDate(e)) {
      compileLag(e, counting, minutes);
      return;
    }
    compileLag(e, counting, Math.max(0, minutes - gone(e, counting)));
    int mode = mode(compiled.timeline[from], compiled.timeline[to], counting, minutes);
    compiled.wholeLags.put(e, new CompiledNetwork.WholeLag(mode, minutes, counting));
  }

  /** Whether the lag of an arc counts from what has happened as far as it is left by now. */
  private boolean countsToDataDate(int e) {
    boolean passes = compiled.passesOn(compiled.from(e)) && compiled.bindsForward(e);
    return compiled.leavesRest(e) || passes;
  }

  /** How much of the time of a lag has gone by since the end that an arc leaves. */
  private int gone(int e, int counting) {
    int happened = compiled.leftFact(e);
    int now = CivilTime.toMinute("The data date", dataDate.instant());
    if (counting == Timelines.CLOCK) {
      return now - happened;
    }
    WorkTimeline timeline = wholeTimeline(counting);
    return timeline.rankOf(now) - timeline.rankOf(happened);
  }

  /** An arc from the successor back to the predecessor, which leads back by the maximum lag. */
  private void compileMaximumLag(int e, Dependency dependency) {
    compiled.setForm(
        e,
        /* leavesStart= */ dependency.type().boundsStart(),
        /* boundsStart= */ dependency.type().leavesStart(),
        true,
        settings);
    int predecessor = compiled.to(e);
    int successor = compiled.from(e);
    Lag lag = dependency.maximumLag().orElseThrow();
    if (lag.duration().unit() == WorkDuration.Unit.MONTHS) {
      compiled.setLag(e, BY_MONTHS, (int) lag.duration().amount(), Timelines.CLOCK);
      return;
    }
    int counting = lag.isNone() ? Timelines.CLOCK : countingTimeline(lag, predecessor, successor);
    compileLag(e, counting, lag.isNone() ? 0 : -lagMinutes(dependency, lag, predecessor, counting));
  }

  private void compileLag(int e, int counting, int minutes) {
    int from = compiled.timeline[compiled.from(e)];
    int to = compiled.timeline[compiled.to(e)];
    compiled.setLag(e, mode(from, to, counting, minutes), minutes, counting);
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
  private int countingTimeline(Lag lag, int predecessor, int successor) {
    if (lag.percent() != 0 && plannedByClock[predecessor]) {
      return Timelines.CLOCK; // a share of elapsed time is elapsed time
    }
    return switch (lag.counting()) {
      case SUCCESSOR -> calendarTimeline(successor);
      case PREDECESSOR -> calendarTimeline(predecessor);
      case PROJECT -> timeline(network.defaultCalendar().id());
      case NAMED -> timeline(lag.calendar().orElseThrow());
      case ELAPSED -> Timelines.CLOCK;
    };
  }

  /** Of an element its own calendar, of a phase that of the project. */
  private int calendarTimeline(int a) {
    return compiled.isElement(a)
        ? compiled.floatTimeline[a]
        : timeline(network.defaultCalendar().id());
  }

  private int lagMinutes(Dependency dependency, Lag lag, int predecessor, int counting) {
    if (lag.percent() == 0) {
      return minutes(lag.duration(), counting);
    }
    long share = (long) plannedMinutes[predecessor] * lag.percent();
    long minutes = Math.floorDiv(2 * share + 100, 200);
    if (Math.abs(minutes) > WorkDuration.MAX_MINUTES) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          dependency,
          "The lag of dependency %s is %d %% of the predecessor's duration, %d minutes, which is"
              + " too long; at most %d minutes (300 years) can be planned",
          dependency,
          lag.percent(),
          minutes,
          WorkDuration.MAX_MINUTES);
    }
    return (int) minutes;
  }

  private int minutes(WorkDuration duration, int timeline) {
    int perDay = timeline == Timelines.CLOCK ? 1 : minutesPerDay.get(timeline - 1);
    return (int) duration.toMinutes(perDay); // at most 300 years, or it throws
  }

  /** An id that is named over and over is mostly one object, and a few of them serve all. */
  @SuppressWarnings("ReferenceEquality") // an equal one that is another is looked up
  private int timeline(CalendarId id) {
    for (int k = 0; k < RECENT; k++) {
      if (recent[k] == id) {
        return recentTimeline[k];
      }
    }
    int timeline = timelineById.computeIfAbsent(id, this::numbered);
    recent[next] = id;
    recentTimeline[next] = timeline;
    next = (next + 1) % RECENT;
    return timeline;
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
          minutesPerDay.add((int) calendar.standardDay().toMinutes());
          return calendars.size();
        });
  }
}
