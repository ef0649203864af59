package org.daopai.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.daopai.model.calendar.WorkDuration;

/**
 * A network of one to five elements whose plan lies within one night: six hours over a midnight,
 * cut into minutes, on calendars that work and rest a few minutes at a time. It is told by its
 * arcs, durations and relation types, and everything else turns with a number mixed from those, so
 * that running through them runs through the rest.
 */
final class GridNetwork {

  static final int CELLS = 360;

  /** Works two minutes of three and one of two by turns; once over midnight. */
  private static final String ONE = "##.#.";

  private static final String TWO = "#..###.";

  /** Rests once, over midnight. */
  private static final int REST_FROM = 173;

  private static final int REST_TO = 185;

  static final boolean[][] WORKED = {cells(ONE), cells(TWO), allButOneRest()};

  private static final LocalDate EVENING = LocalDate.of(2024, 3, 5);
  private static final LocalDateTime FIRST_CELL = EVENING.atTime(21, 0);
  private static final List<WorkCalendar> CALENDARS =
      List.of(calendar("one", 0), calendar("two", 1), calendar("three", 2));

  private static final List<Dependency.Type> TYPES = List.of(Dependency.Type.values());
  private static final List<Lag.Counting> COUNTINGS = List.of(Lag.Counting.values());
  private static final List<DateConstraint.Kind> CONSTRAINT_KINDS =
      List.of(DateConstraint.Kind.values());

  private static final int DATA_DATE = 158;
  private static final int INSIDE_DUE = 150;
  private static final int LAST_DUE = 168;
  private static final int CONSTRAINED = 152;

  /** What an element is. */
  enum Kind {
    WORKING,
    ELAPSED,
    FINISH_MILESTONE,
    START_MILESTONE
  }

  /** An element; the calendar by its place in {@link #WORKED}. */
  record Node(Kind kind, int calendar, int duration) {

    /** Whether it may stand anywhere: what takes no working time. */
    boolean isByClock() {
      return kind == Kind.FINISH_MILESTONE || kind == Kind.ELAPSED || isInstant();
    }

    boolean isInstant() {
      return duration == 0 && kind != Kind.START_MILESTONE;
    }
  }

  /** A lag or a maximum lag. */
  record Amount(int minutes, Lag.Counting counting) {

    Lag toLag() {
      if (counting == Lag.Counting.ELAPSED) {
        return Lag.of(WorkDuration.elapsedMinutes(minutes));
      }
      Lag lag = Lag.of(WorkDuration.workingMinutes(minutes));
      return counting == Lag.Counting.NAMED
          ? lag.countedOn(CalendarId.of("three"))
          : lag.countedOn(counting);
    }
  }

  /** A dependency; {@code within} is empty or one maximum lag. */
  record Arc(int from, int to, Dependency.Type type, Amount lag, List<Amount> within) {}

  /** A date constraint or a deadline at a cell. */
  record Bound(int node, DateConstraint.Kind kind, int at) {}

  /** A deadline at a cell. */
  record Due(int node, int at) {}

  private final String name;
  final List<Node> nodes;
  final List<Arc> arcs;
  final List<Bound> constraints;
  final List<Due> deadlines;
  final int dataDate;

  private GridNetwork(
      String name,
      List<Node> nodes,
      List<Arc> arcs,
      List<Bound> constraints,
      List<Due> deadlines,
      int dataDate) {
    this.name = name;
    this.nodes = nodes;
    this.arcs = arcs;
    this.constraints = constraints;
    this.deadlines = deadlines;
    this.dataDate = dataDate;
  }

  /**
   * A network.
   *
   * @param graph its arcs
   * @param durations the durations of its elements, 0 to 2, as the digits of a number
   * @param types the relation types of its arcs as the digits of a number, or -1 to turn as well
   * @param variant which of several in which all else differs
   */
  static GridNetwork of(SmallGraphs.Graph graph, int durations, int types, int variant) {
    int size = graph.size();
    long place = ((long) graph.number() * 243 + durations) * 4097 + types + 1;
    SplittableRandom turn = new SplittableRandom((place * 64 + variant) * 8 + size);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0, digits = durations; i < size; i++, digits /= 3) {
      nodes.add(node(digits % 3, turn));
    }
    boolean maximumLags = turn.nextBoolean();
    List<Arc> arcs = new ArrayList<>();
    int digits = types;
    for (SmallGraphs.Link link : graph.links()) {
      int type = types < 0 ? turn.nextInt(4) : digits % 4;
      arcs.add(arc(link, TYPES.get(type), maximumLags, turn));
      digits /= 4;
    }
    List<Bound> constraints = new ArrayList<>();
    if (turn.nextInt(2) == 0) {
      constraints.add(
          new Bound(
              turn.nextInt(size),
              CONSTRAINT_KINDS.get(turn.nextInt(6)),
              CONSTRAINED + turn.nextInt(24)));
    }
    List<Due> deadlines = new ArrayList<>();
    deadlines.add(new Due(size - 1, LAST_DUE + turn.nextInt(20)));
    if (size > 1 && turn.nextInt(3) > 0) {
      deadlines.add(new Due(turn.nextInt(size - 1), INSIDE_DUE + turn.nextInt(40)));
    }
    return new GridNetwork(
        String.format("%s, durations %d, types %d, variant %d", graph, durations, types, variant),
        nodes,
        arcs,
        constraints,
        deadlines,
        DATA_DATE + turn.nextInt(5));
  }

  private static Node node(int duration, SplittableRandom turn) {
    int calendar = turn.nextInt(3);
    if (duration == 0) {
      Kind[] kinds = {Kind.WORKING, Kind.FINISH_MILESTONE, Kind.START_MILESTONE};
      return new Node(kinds[turn.nextInt(3)], calendar, 0);
    }
    return new Node(turn.nextInt(6) == 0 ? Kind.ELAPSED : Kind.WORKING, calendar, duration);
  }

  private static Arc arc(
      SmallGraphs.Link link, Dependency.Type type, boolean maximum, SplittableRandom turn) {
    Lag.Counting counting =
        turn.nextInt(2) == 0 ? Lag.Counting.SUCCESSOR : COUNTINGS.get(turn.nextInt(5));
    Amount lag = new Amount(turn.nextInt(6) - 3, counting);
    List<Amount> within = List.of();
    if (maximum && turn.nextInt(2) == 0) {
      within =
          List.of(
              turn.nextInt(3) == 0 && counting != Lag.Counting.ELAPSED
                  ? new Amount(turn.nextInt(12), Lag.Counting.ELAPSED)
                  : new Amount(lag.minutes() + turn.nextInt(5), counting));
    }
    return new Arc(link.from(), link.to(), type, lag, within);
  }

  private static boolean[] cells(String pattern) {
    boolean[] worked = new boolean[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
      worked[cell] = pattern.charAt((cell + 1) % pattern.length()) == '#';
    }
    return worked;
  }

  private static boolean[] allButOneRest() {
    boolean[] worked = new boolean[CELLS];
    Arrays.fill(worked, true);
    Arrays.fill(worked, REST_FROM, REST_TO, false);
    return worked;
  }

  private static WorkCalendar calendar(String id, int number) {
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    boolean[] worked = WORKED[number];
    for (int from = 0; from < CELLS; from++) {
      if (worked[from] && (from == 0 || !worked[from - 1])) {
        int to = from;
        while (to < CELLS && worked[to]) {
          to++;
        }
        LocalDateTime at = instant(from);
        int minute = at.toLocalTime().toSecondOfDay() / 60;
        week.computeIfAbsent(at.getDayOfWeek(), day -> new ArrayList<>())
            .add(new Shift(minute, minute + to - from));
      }
    }
    WorkCalendarBuilder builder = WorkCalendar.builder().id(CalendarId.of(id));
    week.forEach(builder::putWeek);
    return builder.build();
  }

  static LocalDateTime instant(int cell) {
    return FIRST_CELL.plusMinutes(cell);
  }

  static int cell(LocalDateTime instant) {
    return Math.toIntExact(FIRST_CELL.until(instant, ChronoUnit.MINUTES));
  }

  DataDate planFrom() {
    return DataDate.at(instant(dataDate));
  }

  private static String id(int node) {
    return String.valueOf((char) ('a' + node));
  }

  /** The same for the planner. */
  ProjectNetwork toNetwork() {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(CALENDARS.get(0));
    builder.addCalendar(CALENDARS.get(1)).addCalendar(CALENDARS.get(2));
    for (int i = 0; i < nodes.size(); i++) {
      SmallNetworks.add(builder, element(i));
    }
    for (Arc arc : arcs) {
      Dependency dependency =
          Dependency.of(arc.type(), id(arc.from()), id(arc.to())).lag(arc.lag().toLag());
      builder.addDependency(
          arc.within().isEmpty() ? dependency : dependency.within(arc.within().get(0).toLag()));
    }
    for (int k = 0; k < deadlines.size(); k++) {
      Due due = deadlines.get(k);
      builder.addDeadline(Deadline.hard(id(due.node()), instant(due.at())));
    }
    return builder.build();
  }

  private NetworkElement element(int i) {
    Node node = nodes.get(i);
    CalendarId calendar = CALENDARS.get(node.calendar()).id();
    List<DateConstraint> dates =
        constraints.stream()
            .filter(bound -> bound.node() == i)
            .map(bound -> new DateConstraint(bound.kind(), instant(bound.at())))
            .toList();
    return switch (node.kind()) {
      case FINISH_MILESTONE -> with(Milestone.finish(id(i), id(i)).on(calendar), dates);
      case START_MILESTONE -> with(Milestone.start(id(i), id(i)).on(calendar), dates);
      case WORKING ->
          with(
              Activity.of(id(i), id(i), WorkDuration.workingMinutes(node.duration())).on(calendar),
              dates);
      case ELAPSED ->
          with(
              Activity.of(id(i), id(i), WorkDuration.elapsedMinutes(node.duration())).on(calendar),
              dates);
    };
  }

  private static NetworkElement with(Milestone milestone, List<DateConstraint> dates) {
    return dates.isEmpty() ? milestone : milestone.with(dates.get(0));
  }

  private static NetworkElement with(Activity activity, List<DateConstraint> dates) {
    return dates.isEmpty() ? activity : activity.with(dates.get(0));
  }

  boolean hasMaximumLags() {
    return arcs.stream().anyMatch(arc -> !arc.within().isEmpty());
  }

  @Override
  public String toString() {
    return String.join(
        "\n  ",
        name,
        nodes.toString(),
        arcs.toString(),
        constraints.toString(),
        deadlines.toString(),
        "data date " + dataDate);
  }
}
