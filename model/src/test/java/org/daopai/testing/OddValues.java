package org.daopai.testing;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.Citation;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.ChinaHolidays;
import org.daopai.model.calendar.Combination;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.HolidayNotice;
import org.daopai.model.calendar.Recurrence;
import org.daopai.model.calendar.RecurringException;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.SeasonalClosure;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.limit.ClockEntry;
import org.daopai.model.limit.ClockEvent;
import org.daopai.model.limit.ClockLog;
import org.daopai.model.limit.ClockReading;
import org.daopai.model.limit.ExtensionRight;
import org.daopai.model.limit.LimitId;
import org.daopai.model.limit.LimitLength;
import org.daopai.model.limit.LimitRules;
import org.daopai.model.limit.LimitUnit;
import org.daopai.model.limit.Pause;
import org.daopai.model.limit.SpecialProcedure;
import org.daopai.model.limit.StartedLimit;
import org.daopai.model.limit.TimeLimit;
import org.daopai.model.limit.TimeLimits;
import org.daopai.model.project.AnnualPlanList;
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.Portfolio;
import org.daopai.model.project.ProjectEvent;
import org.daopai.model.project.ProjectId;
import org.daopai.model.schedule.Baseline;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;

/**
 * Values of each type that a caller may hand over: some usual ones, and those that are easily got
 * wrong - extreme, empty, out of range, referring to nothing. Never {@code null}. Values of the
 * model's own types are what its constructors let through.
 */
public final class OddValues {

  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
  private static final LocalDate BEFORE_ALL = LocalDate.of(1899, 12, 31);
  private static final LocalDate AFTER_ALL = LocalDate.of(2200, 1, 1);
  private static final long TOO_LONG = WorkDuration.MAX_MINUTES + 1;
  private static final String LONG_ID = "x".repeat(200);
  private static final String NOTICE =
      """
      amendment 2026 2026-04-01 https://example.org/2026
      2026-05-06 off 劳动节
      """;
  private static final WorkCalendar OFFICE = WorkCalendar.fiveDays("office");
  private static final WorkCalendar NIGHT =
      WorkCalendar.builder()
          .id(CalendarId.of("night"))
          .putWeek(DayOfWeek.FRIDAY, List.of(Shift.overMidnight("22:00", "06:00")))
          .build();

  private final Map<Class<?>, List<?>> values;

  private OddValues(Map<Class<?>, List<?>> values) {
    this.values = values;
  }

  /** Those of the types of the Java library and of the model. */
  public static OddValues ofTheModel() {
    OddValues values =
        new OddValues(Map.of())
            .with(boolean.class, false, true)
            .with(int.class, 1, 2, 7, 31, 60, 99, 480, 2024, 0, -1, 101, 366, 1440, 1441, 2881)
            .and(int.class, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE)
            .with(long.class, 1L, 5L, 0L, -1L, 109_500L, 109_501L, TOO_LONG - 1, TOO_LONG)
            .and(long.class, -TOO_LONG, Long.MAX_VALUE, Long.MIN_VALUE)
            .with(
                String.class, "design", "build", "office", "plant", "倒排", "08:00", "12:00", "24:00")
            .and(
                String.class,
                "09:00",
                "17:00",
                "08:00-12:00",
                "11-01",
                "02-29",
                "5 working days",
                "20 months")
            .and(String.class, "permit-delivery", NOTICE)
            .and(String.class, "", " ", " a", "a ", "a\nb", "\0", "%s %d", "\ud800", LONG_ID)
            .and(String.class, "25:61", "8:00", "22:00-06:00+2", "13-40", "02-30", "-99 days")
            .and(String.class, "999999999999 working days", "999999999 years", "x".repeat(3_000))
            .with(OptionalInt.class, OptionalInt.empty(), OptionalInt.of(5), OptionalInt.of(-1))
            .with(Locale.class, Locale.ENGLISH, Locale.CHINA, Locale.ROOT)
            .with(Duration.class, Duration.ofHours(8), Duration.ofMinutes(1), Duration.ofDays(1))
            .and(Duration.class, Duration.ZERO, Duration.ofMinutes(-1), Duration.ofSeconds(90))
            .and(Duration.class, Duration.ofHours(25), Duration.ofSeconds(Long.MAX_VALUE))
            .with(LocalDate.class, MONDAY, MONDAY.plusDays(4), LocalDate.of(2024, 2, 29))
            .and(LocalDate.class, LocalDate.of(2024, 10, 1), LocalDate.of(2023, 10, 25))
            .and(LocalDate.class, BEFORE_ALL.plusDays(1), AFTER_ALL.minusDays(1))
            .and(LocalDate.class, BEFORE_ALL, AFTER_ALL, LocalDate.MIN, LocalDate.MAX)
            .with(LocalDateTime.class, MONDAY.atTime(8, 0), MONDAY.plusDays(1).atTime(17, 0))
            .and(LocalDateTime.class, MONDAY.atTime(8, 0, 0, 1), MONDAY.atTime(23, 59, 59))
            .and(LocalDateTime.class, BEFORE_ALL.atTime(23, 59), AFTER_ALL.atTime(0, 1))
            .and(LocalDateTime.class, AFTER_ALL.atStartOfDay(), LocalDateTime.MIN)
            .and(LocalDateTime.class, LocalDateTime.MAX)
            .with(MonthDay.class, MonthDay.of(2, 29), MonthDay.of(1, 1), MonthDay.of(12, 31));
    return values.withBase().withCalendars().withNetworks().withLimits().withProjects();
  }

  private OddValues withBase() {
    return with(LocalizedName.class, LocalizedName.of("Foundations", "基础"), LocalizedName.of(""))
        .and(LocalizedName.class, LocalizedName.of("%s"), LocalizedName.of("n".repeat(2_000)))
        .with(AsOf.class, AsOf.on(MONDAY), AsOf.on(LocalDate.MIN), AsOf.on(LocalDate.MAX))
        .and(AsOf.class, AsOf.on(MONDAY).knownAt(LocalDate.MIN))
        .with(Citation.class, Citation.of("Act", "法", "42", MONDAY))
        .and(Citation.class, Citation.of("Act", "法", "", LocalDate.MAX))
        .with(Object.class, "design", 7);
  }

  private OddValues withCalendars() {
    LocalizedName reason = LocalizedName.of("reason");
    Season winter = Season.from("11-01").to("03-31");
    Season leap = Season.from("02-29").to("02-29");
    DayException rest = DayException.rest(reason);
    DayException whole = DayException.working(List.of(Shift.wholeDay()), reason);
    WorkCalendar never = WorkCalendar.builder().id(CalendarId.of("never")).build();
    return with(CalendarId.class, CalendarId.of("office"), CalendarId.of(LONG_ID))
        .and(CalendarId.class, CalendarId.of("unknown"))
        .with(Shift.class, Shift.of("08:00", "12:00"), Shift.of("13:00", "17:00"))
        .and(Shift.class, Shift.of("11:00", "14:00"), Shift.of("23:59", "24:00"))
        .and(Shift.class, Shift.wholeDay(), new Shift(1439, 2880), new Shift(0, 2880))
        .with(Season.class, winter, leap, Season.from("01-01").to("12-31"))
        .with(Season.Beginning.class, Season.from("11-01"), Season.from("02-29"))
        .with(DayException.class, rest, whole, whole.amending().announcedAt("notice"))
        .and(DayException.class, DayException.working(List.of(new Shift(0, 2880)), reason))
        .with(Recurrence.class, Recurrence.yearly("05-01"), Recurrence.yearly("02-29"))
        .and(Recurrence.class, Recurrence.monthly(31), Recurrence.everyWeeks(LocalDate.MIN, 520))
        .with(RecurringException.class, new RecurringException(Recurrence.monthly(-1), rest))
        .and(RecurringException.class, new RecurringException(Recurrence.yearly("02-29"), whole))
        .with(SeasonalClosure.class, SeasonalClosure.closed(winter, reason))
        .and(SeasonalClosure.class, SeasonalClosure.restricted(leap, 1, reason))
        .with(WorkCalendar.class, OFFICE, NIGHT, never, WorkCalendar.continuous("round the clock"))
        .and(WorkCalendar.class, WorkCalendar.everyDay(LONG_ID), ChinaCalendars.administrative())
        .and(WorkCalendar.class, OFFICE.minus(OFFICE), OFFICE.closed(winter).withId("office"))
        .with(Combination.class, new Combination.Union(List.of(OFFICE, NIGHT)))
        .and(Combination.class, new Combination.Difference(NIGHT, NIGHT))
        .and(Combination.class, new Combination.Dated(OFFICE, MONDAY, MONDAY, never))
        .with(HolidayNotice.Day.class, HolidayNotice.Day.off("元旦"), HolidayNotice.Day.work(""))
        .with(HolidayNotice.class, notice(), amendment())
        .with(ChinaHolidays.class, ChinaHolidays.bundled())
        .with(UnaryOperator.class, UnaryOperator.identity(), replacing(NIGHT))
        .with(WorkDuration.class, WorkDuration.workingDays(5), WorkDuration.workingMinutes(1))
        .and(WorkDuration.class, WorkDuration.ZERO, WorkDuration.workingHours(-8))
        .and(WorkDuration.class, WorkDuration.calendarDays(40), WorkDuration.calendarDays(-1))
        .and(WorkDuration.class, WorkDuration.months(3), WorkDuration.months(-1))
        .and(WorkDuration.class, WorkDuration.workingDays(WorkDuration.MAX_MINUTES))
        .and(WorkDuration.class, WorkDuration.elapsedMinutes(-WorkDuration.MAX_MINUTES));
  }

  private OddValues withNetworks() {
    WorkDuration day = WorkDuration.workingDays(1);
    Activity design = Activity.of("design", "Design", day);
    Activity pieces = Activity.of("build", "Pieces", day).inSegments(WorkSegment.ofDays(0, 1));
    Activity hammock = Activity.hammock("hammock", "");
    Milestone begun = Milestone.start("build", "Begun").on(NIGHT);
    Phase phase = Phase.of("phase", "Phase");
    DateConstraint mandatory = DateConstraint.mandatoryStart(MONDAY.atTime(8, 0));
    Deadline due = Deadline.hard("design", MONDAY);
    Dependency lag = Dependency.finishToStart("design", "build").lag(day);
    Dependency limited = lag.within(WorkDuration.months(3));
    ProjectNetwork network =
        ProjectNetwork.builder()
            .addCalendar(OFFICE)
            .addActivity(design.in("phase"))
            .addMilestone(begun)
            .addPhase(phase)
            .addDependency(limited)
            .addDeadline(due)
            .build();
    DataDate dataDate = DataDate.of(MONDAY);
    return with(
            ActivityId.class,
            ActivityId.of("design"),
            ActivityId.of("build"),
            ActivityId.of("phase"))
        .and(ActivityId.class, ActivityId.of("hammock"), ActivityId.of(LONG_ID))
        .with(DeadlineId.class, DeadlineId.of("design"), DeadlineId.of("unknown"))
        .with(PhaseId.class, PhaseId.of("phase"), PhaseId.of("unknown"), PhaseId.of("design"))
        .with(WorkSegment.class, WorkSegment.ofDays(0, 1), WorkSegment.ofDays(3, 5))
        .and(WorkSegment.class, WorkSegment.ofDays(0, 109_501))
        .with(DateConstraint.class, mandatory, DateConstraint.finishOn(LocalDateTime.MAX))
        .and(DateConstraint.class, DateConstraint.startNotLaterThan(MONDAY.atTime(9, 0)))
        .and(DateConstraint.class, DateConstraint.finishNotEarlierThan(LocalDateTime.MIN))
        .with(Lag.class, Lag.NONE, Lag.of(day), Lag.of(WorkDuration.workingDays(-3)))
        .and(Lag.class, Lag.percentOfPredecessor(50), Lag.of(WorkDuration.calendarDays(7)))
        .and(Lag.class, Lag.of(day).countedOn(CalendarId.of("unknown")))
        .and(Lag.class, Lag.of(WorkDuration.workingDays(WorkDuration.MAX_MINUTES)))
        .with(Activity.class, design, pieces, hammock, design.in("unknown").on(NIGHT))
        .and(Activity.class, Activity.of("late", "", day).expectedUntil(LocalDateTime.MAX))
        .and(
            Activity.class,
            Activity.of("build", "", WorkDuration.workingDays(WorkDuration.MAX_MINUTES)))
        .and(Activity.class, design.with(DateConstraint.startOn(LocalDateTime.MIN)))
        .with(Milestone.class, begun, Milestone.finish("design", "").on(CalendarId.of("unknown")))
        .with(NetworkElement.class, design, hammock, begun)
        .with(Phase.class, phase, Phase.of("design", "").within("phase"), phase.within("phase"))
        .and(
            Phase.class,
            Phase.of("build", "").within("unknown").with(DateConstraint.startOn(LocalDateTime.MAX)))
        .with(Dependency.class, lag, limited, Dependency.startToFinish("build", "design"))
        .and(Dependency.class, Dependency.finishToFinish("hammock", "phase").lead(day))
        .and(Dependency.class, Dependency.finishToStart("unknown", "design"))
        .with(Deadline.class, due, Deadline.target("unknown", LocalDate.MAX), due.rollingForward())
        .and(Deadline.class, Deadline.hard("build", LocalDateTime.MIN))
        .with(
            Progress.class, Progress.started("design", MONDAY), Progress.finished("build", MONDAY))
        .and(Progress.class, Progress.finished("unknown", LocalDate.MAX))
        .and(Progress.class, Progress.started("design", LocalDateTime.MIN, day))
        .with(DataDate.class, dataDate, DataDate.at(LocalDateTime.MAX))
        .with(ProjectNetwork.class, network, ProjectNetwork.builder().build())
        .with(Schedule.class, Schedule.builder(ProjectNetwork.builder().build(), dataDate).build())
        .and(Schedule.class, scheduled(network, dataDate))
        .with(DeadlineVerdict.class, verdict(due))
        .with(Baseline.class, Baseline.earliest("", scheduled(network, dataDate)))
        .with(
            Finding.Link.class, new Finding.Link(lag, false, LocalDateTime.MIN, LocalDateTime.MAX))
        .with(Finding.class, finding(lag));
  }

  private static Schedule scheduled(ProjectNetwork network, DataDate dataDate) {
    Schedule.Builder builder = Schedule.builder(network, dataDate);
    for (int i = 0; i < network.elements().size(); i++) {
      builder.early(i, 0, 480, false);
    }
    return builder.addVerdict(verdict(network.deadlines().get(0))).build();
  }

  private static Finding finding(Dependency dependency) {
    return Finding.builder()
        .code(Finding.Code.OUT_OF_SEQUENCE)
        .activity(dependency.successor())
        .dependency(dependency)
        .by(Duration.ofHours(1))
        .build();
  }

  private static DeadlineVerdict verdict(Deadline deadline) {
    return DeadlineVerdict.builder()
        .deadline(deadline)
        .due(deadline.due())
        .earlyFinish(MONDAY.atTime(8, 0))
        .margin(Duration.ZERO)
        .isProvisional(false)
        .build();
  }

  private OddValues withLimits() {
    LimitLength twenty = LimitLength.of(20, LimitUnit.WORKING_DAYS);
    LimitLength longest = LimitLength.of(LimitUnit.YEARS.most(), LimitUnit.YEARS);
    LimitLength most = LimitLength.of(LimitUnit.CALENDAR_DAYS.most(), LimitUnit.CALENDAR_DAYS);
    ClockLog received = ClockLog.receivedOn(MONDAY);
    Pause hearing = Pause.of(SpecialProcedure.HEARING);
    TimeLimit endless = TimeLimits.of(longest).withId("endless");
    return with(ClockReading.class, received.asOf(MONDAY), received.asOf(MONDAY.plusYears(100)))
        .with(LimitLength.class, twenty, longest, most, LimitLength.of(0, LimitUnit.MONTHS))
        .with(LimitId.class, LimitId.of("permit-delivery"), LimitId.of("unknown"))
        .with(ExtensionRight.class, new ExtensionRight(twenty, 1, LocalizedName.of("")))
        .and(ExtensionRight.class, new ExtensionRight(longest, 100, LocalizedName.of("")))
        .with(TimeLimit.class, TimeLimits.LICENSING_DECISION, TimeLimits.PERMIT_DELIVERY, endless)
        .and(TimeLimit.class, TimeLimits.workingDays(0), TimeLimits.CORRECTION_NOTICE)
        .with(StartedLimit.class, endless.from(MONDAY), TimeLimits.workingDays(5).from(MONDAY))
        .with(LimitRules.class, LimitRules.national(), LimitRules.of(endless))
        .with(Pause.class, hearing, Pause.of("design"), Pause.of("design").announced(longest))
        .with(ClockEvent.class, ClockEvent.Step.ACCEPTED, ClockEvent.Step.RECEIVED)
        .and(ClockEvent.class, new ClockEvent.Paused(hearing), new ClockEvent.Resumed(""))
        .and(ClockEvent.class, new ClockEvent.Decided(ClockEvent.Outcome.APPROVED))
        .and(ClockEvent.class, new ClockEvent.Extended(longest, ""))
        .with(ClockEntry.class, ClockEntry.of(ClockEvent.Step.ACCEPTED, MONDAY))
        .and(ClockEntry.class, ClockEntry.of(ClockEvent.Step.WITHDRAWN, MONDAY.plusDays(4)))
        .with(ClockLog.class, received, received.accepted(MONDAY))
        .and(ClockLog.class, received.accepted(MONDAY).paused(MONDAY, hearing))
        .and(ClockLog.class, received.accepted(MONDAY).paused(MONDAY, "design"))
        .and(ClockLog.class, received.correctionRequested(MONDAY))
        .and(ClockLog.class, received.decided(MONDAY, ClockEvent.Outcome.NOT_ACCEPTED));
  }

  private OddValues withProjects() {
    ProjectEvent begun = ProjectEvent.of(ProjectEvent.Kind.COMMENCED, MONDAY);
    ProjectId id = ProjectId.of("plant");
    InvestmentProject plant = InvestmentProject.builder().id(id).addEvent(begun).build();
    AnnualPlanList plan = AnnualPlanList.builder().year(2024).scope("").addProject(id).build();
    return with(ProjectId.class, id, ProjectId.of(LONG_ID))
        .with(ProjectEvent.class, begun)
        .and(ProjectEvent.class, ProjectEvent.of(ProjectEvent.Kind.AT_EFFECT, LocalDate.MAX))
        .with(InvestmentProject.class, plant)
        .with(AnnualPlanList.class, plan)
        .with(Portfolio.class, Portfolio.builder().plan(plan).addProject(plant).build());
  }

  private static HolidayNotice notice() {
    return HolidayNotice.builder()
        .year(2027)
        .published(LocalDate.of(2026, 11, 4))
        .address("https://example.org/2027")
        .putDay(LocalDate.of(2027, 1, 1), HolidayNotice.Day.off("元旦"))
        .putDay(LocalDate.of(2027, 2, 6), HolidayNotice.Day.off("春节"))
        .putDay(LocalDate.of(2027, 10, 1), HolidayNotice.Day.off("国庆节"))
        .build();
  }

  private static HolidayNotice amendment() {
    return HolidayNotice.builder()
        .year(2026)
        .published(LocalDate.of(2026, 4, 1))
        .address("https://example.org/2026")
        .isAmendment(true)
        .putDay(LocalDate.of(2026, 5, 6), HolidayNotice.Day.off("劳动节"))
        .build();
  }

  private static UnaryOperator<WorkCalendar> replacing(WorkCalendar calendar) {
    return any -> calendar;
  }

  /** The same with values of one more type, or others in place of those it had. */
  public OddValues with(Class<?> type, Object... examples) {
    Map<Class<?>, List<?>> more = new HashMap<>(values);
    more.put(type, ImmutableList.copyOf(examples));
    return new OddValues(more);
  }

  /** The same with more values of a type that it has. */
  private OddValues and(Class<?> type, Object... examples) {
    Map<Class<?>, List<?>> more = new HashMap<>(values);
    more.put(type, ImmutableList.builder().addAll(of(type)).addAll(List.of(examples)).build());
    return new OddValues(more);
  }

  private List<?> of(Class<?> type) {
    List<?> found = values.get(type);
    if (found == null && type.isEnum()) {
      return List.of(type.getEnumConstants());
    }
    if (found == null) {
      throw new IllegalArgumentException(
          "No odd values of " + type.getName() + " are listed; list some that a caller may give");
    }
    return found;
  }

  /**
   * Any value of a type, of its collections, maps, optionals and arrays too.
   *
   * @throws IllegalArgumentException if nobody has listed any
   */
  public Arbitrary<Object> any(Type type) {
    if (type instanceof WildcardType wildcard) {
      return any(wildcard.getUpperBounds()[0]);
    }
    if (type instanceof GenericArrayType array) {
      return any(array.getGenericComponentType()).list().ofMaxSize(3).map(List::toArray);
    }
    if (type instanceof ParameterizedType generic) {
      return anyOf((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    Class<?> plain = (Class<?>) type;
    return plain.isArray() && !values.containsKey(plain)
        ? any(plain.getComponentType())
            .list()
            .ofMaxSize(3)
            .map(items -> array(plain.getComponentType(), items))
        : Arbitraries.of(List.<Object>copyOf(of(plain)));
  }

  private Arbitrary<Object> anyOf(Class<?> raw, Type[] arguments) {
    if (raw == Optional.class) {
      return any(arguments[0]).optional(0.7).map(Object.class::cast);
    }
    if (raw == Set.class) {
      return any(arguments[0]).set().ofMaxSize(3).map(Object.class::cast);
    }
    if (raw.isAssignableFrom(List.class) && Iterable.class.isAssignableFrom(raw)) {
      return any(arguments[0]).list().ofMaxSize(3).map(Object.class::cast);
    }
    if (raw == Map.class) {
      return Arbitraries.maps(any(arguments[0]), any(arguments[1]))
          .ofMaxSize(3)
          .map(LinkedHashMap::new);
    }
    if (raw == Map.Entry.class) {
      return Combinators.combine(any(arguments[0]), any(arguments[1])).as(Map::entry);
    }
    return Arbitraries.of(List.<Object>copyOf(of(raw)));
  }

  private static Object array(Class<?> component, List<Object> items) {
    Object array = Array.newInstance(component, items.size());
    for (int i = 0; i < items.size(); i++) {
      Array.set(array, i, items.get(i));
    }
    return array;
  }
}
