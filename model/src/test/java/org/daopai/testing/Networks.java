package org.daopai.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.LagBuilder;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.RecurringException;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.SeasonalClosure;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.daopai.model.calendar.WorkDuration;

/**
 * Networks in the whole breadth of what a network may hold: any text in names, calendars of their
 * own, phases, every type of dependency and lag, deadlines, constraints and progress. Wide rather
 * than sensible: dates lie anywhere in the supported range.
 */
public final class Networks {

  /*
   * What refers to another thing holds a number, which the assembly turns into a reference by its remainder; so every
   * part shrinks by itself, and an earlier element never depends on a later one.
   */
  private static final int DAYS =
      (int) (CivilTime.END.toEpochDay() - CivilTime.FIRST_DAY.toEpochDay()) - 1;

  private Networks() {}

  private record Element(
      boolean isActivity, WorkDuration duration, Details details, int phase, int calendar) {}

  private record Details(
      String idEnd,
      LocalizedName name,
      Optional<LocalizedName> responsible,
      List<DateConstraint> constraints) {}

  private record Link(int from, int to, Dependency.Type type, Lag lag, int calendar) {}

  private record Update(int element, LocalDateTime start, int days, Optional<WorkDuration> left) {}

  /** Any network. */
  public static Arbitrary<ProjectNetwork> any() {
    return Combinators.combine(
            names(),
            workCalendars().list().ofMinSize(1).ofMaxSize(3),
            phases(),
            elements().list().ofMaxSize(10),
            links().list().ofMaxSize(15),
            deadlines().list().ofMaxSize(4),
            updates().list().ofMaxSize(3))
        .as(Networks::assemble);
  }

  /** Any text, special characters and halves of surrogate pairs included; short. */
  public static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().alpha().ofMaxLength(8),
        Arbitraries.strings().withChars("中文 \"\\/\b\f\n\r\t{}[],:'é\u2028").ofMaxLength(8),
        Arbitraries.strings().all().ofMaxLength(8));
  }

  /** Any name, with translations or without. */
  public static Arbitrary<LocalizedName> names() {
    Arbitrary<String> languages =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(3);
    return Combinators.combine(texts(), Arbitraries.maps(languages, texts()).ofMaxSize(2))
        .as(LocalizedName::new);
  }

  /** Any instant that can be planned; midnights, whole minutes and finer. */
  public static Arbitrary<LocalDateTime> instants() {
    Arbitrary<Long> nanos =
        Arbitraries.oneOf(
            Arbitraries.just(0L),
            Arbitraries.longs().between(0, 1_439).map(minute -> minute * 60_000_000_000L),
            Arbitraries.longs().between(0, 86_400_000_000_000L - 1));
    return Combinators.combine(dates(), nanos).as((date, at) -> date.atStartOfDay().plusNanos(at));
  }

  /** Any date that can be planned. */
  public static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers()
        .between(0, DAYS)
        .map(day -> CivilTime.FIRST_DAY.plusDays(day))
        .edgeCases(cases -> cases.add(LocalDate.of(2024, 2, 29)));
  }

  /** Any duration of some years at most. */
  public static Arbitrary<WorkDuration> durations(int fewest, int most) {
    return Combinators.combine(
            Arbitraries.longs().between(fewest, most),
            Arbitraries.of(WorkDuration.Unit.class)
                .filter(unit -> unit != WorkDuration.Unit.MONTHS))
        .as(WorkDuration::new);
  }

  /** Any calendar; its id is {@code calendar}. */
  public static Arbitrary<WorkCalendar> workCalendars() {
    LocalDate from = LocalDate.of(2024, 1, 1);
    return Arbitraries.frequencyOf(
        Tuple.of(4, plainCalendars()),
        Tuple.of(
            1,
            Calendars.combined(from, from.plusYears(1))
                .map(calendar -> calendar.withId("calendar"))));
  }

  private static Arbitrary<WorkCalendar> plainCalendars() {
    LocalDate any = LocalDate.of(2024, 1, 1);
    Arbitrary<RecurringException> recurring =
        Combinators.combine(Calendars.recurrences(any, any.plusYears(1)), exceptions())
            .as(RecurringException::new);
    Arbitrary<Map<LocalDate, DayException>> exceptions =
        Arbitraries.maps(dates(), exceptions()).ofMaxSize(3);
    return Combinators.combine(
            names(),
            Arbitraries.maps(Arbitraries.of(DayOfWeek.class), dayShifts()).ofMaxSize(7),
            exceptions,
            Combinators.combine(closures().list().ofMaxSize(2), recurring.list().ofMaxSize(2))
                .as(Tuple::of),
            dates().optional(),
            dates().optional(),
            Combinators.combine(Arbitraries.of(UnannouncedDays.class), Arbitraries.of("", "v-1"))
                .as(Tuple::of),
            Arbitraries.integers().between(1, 1_440).optional())
        .as(
            (name, week, days, again, from, through, announced, standardDay) -> {
              WorkCalendarBuilder calendar =
                  WorkCalendar.builder()
                      .id(CalendarId.of("calendar"))
                      .name(name)
                      .putAllWeek(week)
                      .putAllExceptions(days)
                      .addAllClosures(again.get1())
                      .addAllRecurring(again.get2())
                      .unannounced(announced.get1())
                      .version(announced.get2())
                      .announcedFrom(from)
                      .announcedThrough(through);
              standardDay.map(Duration::ofMinutes).ifPresent(calendar::standardDay);
              return calendar.build();
            });
  }

  private static Arbitrary<List<Shift>> shifts() {
    return Arbitraries.oneOf(dayShifts(), Calendars.shifts());
  }

  private static Arbitrary<List<Shift>> dayShifts() {
    return Arbitraries.integers()
        .between(0, Shift.MINUTES_PER_DAY)
        .set()
        .ofMaxSize(6)
        .map(
            edges -> {
              List<Integer> sorted = edges.stream().sorted().toList();
              List<Shift> shifts = new ArrayList<>();
              for (int i = 0; i + 1 < sorted.size(); i += 2) {
                shifts.add(new Shift(sorted.get(i), sorted.get(i + 1)));
              }
              return shifts;
            });
  }

  private static Arbitrary<DayException> exceptions() {
    return Combinators.combine(shifts(), names(), texts(), Arbitraries.of(true, false))
        .as(DayException::new);
  }

  private static Arbitrary<SeasonalClosure> closures() {
    Arbitrary<MonthDay> days = dates().map(MonthDay::from);
    return Combinators.combine(days, days, Arbitraries.of(0, 1, 40, 99), names())
        .as((from, to, percent, why) -> new SeasonalClosure(new Season(from, to), percent, why));
  }

  private static Arbitrary<List<Phase>> phases() {
    return Combinators.combine(names(), Arbitraries.integers().between(-1, 5))
        .as(
            (name, parent) ->
                Phase.builder()
                    .id(PhaseId.of("phase"))
                    .name(name)
                    .parent(parent < 0 ? Optional.empty() : Optional.of(PhaseId.of("p" + parent)))
                    .build())
        .list()
        .ofMaxSize(3)
        .map(Networks::numbered);
  }

  private static List<Phase> numbered(List<Phase> drafts) {
    List<Phase> phases = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      int number = i;
      Optional<PhaseId> parent =
          drafts
              .get(i)
              .parent()
              .filter(id -> number > 0)
              .map(id -> PhaseId.of("p" + (id.value().charAt(1) - '0') % number));
      phases.add(
          Phase.builder().from(drafts.get(i)).id(PhaseId.of("p" + i)).parent(parent).build());
    }
    return phases;
  }

  private static Arbitrary<Element> elements() {
    Arbitrary<String> ends =
        texts().map(text -> text.replaceAll("\\p{Cc}", "").strip()).map(text -> text + "z");
    Arbitrary<DateConstraint> constraints =
        Combinators.combine(Arbitraries.of(DateConstraint.Kind.class), instants())
            .as(DateConstraint::new);
    Arbitrary<Details> details =
        Combinators.combine(
                ends,
                names(),
                names().optional(),
                constraints.list().ofMaxSize(2).filter(Networks::oneMandatory))
            .as(Details::new);
    return Combinators.combine(
            Arbitraries.of(true, false),
            durations(0, 2_000),
            details,
            Arbitraries.integers().between(-1, 5),
            Arbitraries.integers().between(-1, 5))
        .as(Element::new);
  }

  private static Arbitrary<Link> links() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 20);
    return Combinators.combine(
            numbers, numbers, Arbitraries.of(Dependency.Type.class), lags(), numbers)
        .as(Link::new);
  }

  /** Any lag but one on a named calendar. */
  public static Arbitrary<Lag> lags() {
    Arbitrary<Lag> byDuration =
        durations(-500, 500)
            .flatMap(
                duration ->
                    counting(duration)
                        .map(by -> Lag.builder().duration(duration).counting(by).build()));
    Arbitrary<Lag> byPercentage =
        Combinators.combine(
                Arbitraries.integers().between(-10_000, 10_000), counting(WorkDuration.ZERO))
            .as((percent, by) -> Lag.builder().percent(percent).counting(by).build());
    return Arbitraries.oneOf(Arbitraries.just(Lag.NONE), byDuration, byPercentage);
  }

  private static Arbitrary<Lag.Counting> counting(WorkDuration duration) {
    if (!duration.isWorkingTime()) {
      return Arbitraries.just(Lag.Counting.ELAPSED);
    }
    boolean inDays = duration.unit() == WorkDuration.Unit.WORKING_DAYS;
    return Arbitraries.of(Lag.Counting.class)
        .filter(by -> by != Lag.Counting.NAMED && !(inDays && by == Lag.Counting.ELAPSED));
  }

  private static Arbitrary<Deadline> deadlines() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20).map(number -> ActivityId.of("" + number)),
            instants(),
            Arbitraries.of(Deadline.Firmness.class),
            Arbitraries.integers().between(1, Integer.MAX_VALUE),
            Arbitraries.of(true, false),
            names().optional())
        .as(
            (target, due, firmness, weight, rolls, name) -> {
              var deadline =
                  Deadline.builder()
                      .id(DeadlineId.of("deadline"))
                      .target(target)
                      .due(due)
                      .firmness(firmness)
                      .weight(weight)
                      .rollsForward(rolls);
              name.ifPresent(deadline::name);
              return deadline.build();
            });
  }

  private static Arbitrary<Update> updates() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            instants().filter(at -> at.getYear() < 2190),
            Arbitraries.integers().between(-1, 400),
            durations(0, 500).optional())
        .as(Update::new);
  }

  private static ProjectNetwork assemble(
      LocalizedName name,
      List<WorkCalendar> calendars,
      List<Phase> phases,
      List<Element> elements,
      List<Link> links,
      List<Deadline> deadlines,
      List<Update> updates) {
    ProjectNetwork.Builder network = ProjectNetwork.builder().name(name);
    network.calendar(calendar(calendars, 0));
    for (int i = 1; i < calendars.size(); i++) {
      network.addCalendar(calendar(calendars, i));
    }
    phases.forEach(network::addPhase);
    List<ActivityId> ids = new ArrayList<>();
    List<ActivityId> owing = new ArrayList<>(); // elements, and phases that hold some
    for (Element element : elements) {
      ActivityId id = ActivityId.of(ids.size() + element.details().idEnd());
      ids.add(id);
      owing.add(
          phase(element, phases.size())
              .filter(phase -> element.duration().amount() % 3 == 0)
              .map(phase -> ActivityId.of(phase.value()))
              .orElse(id));
      addElement(network, element, id, phases.size(), calendars.size());
    }
    if (ids.size() > 1) {
      links.forEach(link -> network.addDependency(dependency(link, ids, calendars.size())));
    }
    if (!ids.isEmpty()) {
      addDeadlines(network, deadlines, owing);
      Map<ActivityId, Element> byId = new HashMap<>();
      ids.forEach(id -> byId.put(id, elements.get(byId.size())));
      updates.forEach(update -> network.addProgress(progress(update, ids, byId)));
    }
    return network.build();
  }

  private static WorkCalendar calendar(List<WorkCalendar> calendars, int number) {
    return WorkCalendar.builder()
        .from(calendars.get(number))
        .id(CalendarId.of("c" + number))
        .build();
  }

  private static void addElement(
      ProjectNetwork.Builder network, Element element, ActivityId id, int phases, int calendars) {
    Details details = element.details();
    Optional<PhaseId> phase = phase(element, phases);
    Optional<CalendarId> calendar =
        element.calendar() < 0
            ? Optional.empty()
            : Optional.of(CalendarId.of("c" + element.calendar() % calendars));
    if (element.isActivity()) {
      network.addActivity(
          Activity.builder()
              .id(id)
              .name(details.name())
              .duration(element.duration())
              .calendar(calendar)
              .responsible(details.responsible())
              .phase(phase)
              .constraints(details.constraints())
              .segments(segments(element))
              .isInterruptible(element.calendar() % 3 != 1 || !segments(element).isEmpty())
              .expectedFinish(
                  segments(element).isEmpty() && element.phase() % 2 == 0
                      ? details.constraints().stream().map(DateConstraint::at).findFirst()
                      : Optional.empty())
              .build());
    } else {
      network.addMilestone(
          Milestone.builder()
              .id(id)
              .name(details.name())
              .kind(
                  element.duration().amount() % 2 == 0
                      ? Milestone.Kind.FINISH
                      : Milestone.Kind.START)
              .calendar(calendar)
              .responsible(details.responsible())
              .phase(phase)
              .constraints(details.constraints())
              .build());
    }
  }

  private static Optional<PhaseId> phase(Element element, int phases) {
    return element.phase() < 0 || phases == 0
        ? Optional.empty()
        : Optional.of(PhaseId.of("p" + element.phase() % phases));
  }

  private static boolean oneMandatory(List<DateConstraint> constraints) {
    return constraints.stream().filter(c -> c.kind().isMandatory()).count() < 2;
  }

  /** Two pieces with a pause between them, of some working durations. */
  private static List<WorkSegment> segments(Element element) {
    WorkDuration duration = element.duration();
    long amount = duration.amount();
    if (!duration.isWorkingTime() || amount < 2 || amount > 1_000 || element.phase() % 2 != 0) {
      return List.of();
    }
    WorkDuration.Unit unit = duration.unit();
    return List.of(
        new WorkSegment(new WorkDuration(0, unit), new WorkDuration(1, unit)),
        new WorkSegment(new WorkDuration(3, unit), new WorkDuration(amount + 2, unit)));
  }

  private static Dependency dependency(Link link, List<ActivityId> ids, int calendars) {
    int to = 1 + link.to() % (ids.size() - 1);
    Lag lag = link.lag();
    boolean nameable = lag.duration().isWorkingTime() && link.calendar() % 3 == 0;
    LagBuilder counted = Lag.builder().from(lag);
    if (nameable) {
      counted
          .counting(Lag.Counting.NAMED)
          .calendar(CalendarId.of("c" + link.calendar() % calendars));
    }
    Dependency dependency =
        Dependency.of(link.type(), ids.get(link.from() % to), ids.get(to)).lag(counted.build());
    return switch (link.calendar() % 4) {
      case 0 -> dependency.within(WorkDuration.months(link.to() % 7));
      case 1 -> dependency.within(Lag.percentOfPredecessor(10_000));
      case 2 -> dependency.within(WorkDuration.elapsedHours(2_628_000L - link.from()));
      default -> dependency;
    };
  }

  private static void addDeadlines(
      ProjectNetwork.Builder network, List<Deadline> drafts, List<ActivityId> ids) {
    Set<ActivityId> owing = new HashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      Deadline draft = drafts.get(i);
      ActivityId target = ids.get(Integer.parseInt(draft.target().value()) % ids.size());
      String id = owing.add(target) ? target.value() : "deadline " + i;
      network.addDeadline(
          Deadline.builder().from(draft).id(DeadlineId.of(id)).target(target).build());
    }
  }

  private static Progress progress(
      Update update, List<ActivityId> ids, Map<ActivityId, Element> elements) {
    ActivityId id = ids.get(update.element() % ids.size());
    boolean underWay = update.days() < 0 && elements.get(id).isActivity();
    if (underWay) {
      return Progress.builder()
          .activity(id)
          .actualStart(update.start())
          .remaining(update.left())
          .resumes(
              update.days() % 2 == 0 ? Optional.of(update.start().plusDays(9)) : Optional.empty())
          .build();
    }
    LocalDateTime finish = update.start().plusDays(Math.max(0, update.days()));
    return Progress.builder()
        .activity(id)
        .actualStart(update.left().isPresent() ? Optional.of(update.start()) : Optional.empty())
        .actualFinish(finish)
        .build();
  }
}
