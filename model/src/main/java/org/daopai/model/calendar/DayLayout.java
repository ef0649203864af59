package org.daopai.model.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * The days of a calendar from one date up to another, as kinds of day: {@link DayRules} in bulk.
 */
final class DayLayout {

  /*
   * Distinct hours are numbered in the order in which they are met. Rules are laid over each other from the weakest to
   * the strongest: week or combination, recurring exceptions, statutory days, dated exceptions, seasons.
   */
  private static final int MAX_KINDS = Short.MAX_VALUE;
  private static final short UNKNOWN = -1;

  private final WorkCalendar calendar;
  private final LocalDate from;
  private final LocalDate to;
  private final short[] kinds;
  private final List<DayHours> hours = new ArrayList<>();
  private final Map<DayHours, Short> numbers = new HashMap<>();

  private DayLayout(WorkCalendar calendar, LocalDate from, LocalDate to) {
    this.calendar = calendar;
    this.from = from;
    this.to = to;
    kinds = new short[Math.toIntExact(to.toEpochDay() - from.toEpochDay())];
  }

  /** The hours that begin on each day. */
  static DayLayout own(WorkCalendar calendar, LocalDate from, LocalDate to) {
    DayLayout layout = new DayLayout(calendar, from, to);
    Optional<Combination> combination = calendar.combination();
    if (combination.isPresent()) {
      layout.combine(combination.get());
    } else {
      layout.repeatWeek();
    }
    List<RecurringException> recurring = calendar.recurring();
    for (int i = recurring.size() - 1; i >= 0; i--) {
      layout.recur(recurring.get(i));
    }
    if (calendar.unannounced() == UnannouncedDays.FALLBACK_STATUTORY) {
      calendar.announcedFrom().ifPresent(first -> layout.fallBack(from, first));
      calendar.announcedThrough().ifPresent(last -> layout.fallBack(last.plusDays(1), to));
    }
    layout.except(calendar.exceptions().subMap(from, to));
    layout.restrict(calendar.closures());
    return layout;
  }

  /** The hours worked on each day, those of a night that began the day before among them. */
  static DayLayout civil(WorkCalendar calendar, LocalDate from, LocalDate to) {
    DayLayout own = own(calendar, from.minusDays(1), to);
    boolean nights = own.hours.stream().anyMatch(DayHours::reachesIntoNextDay);
    DayLayout civil = new DayLayout(calendar, from, to);
    if (!nights) {
      System.arraycopy(own.kinds, 1, civil.kinds, 0, civil.kinds.length);
      civil.hours.addAll(own.hours);
      return civil;
    }
    Pairs pairs =
        new Pairs((before, kind) -> civil.number(own.hours.get(kind).after(own.hours.get(before))));
    for (int day = 0; day < civil.kinds.length; day++) {
      civil.kinds[day] = pairs.of(own.kinds[day], own.kinds[day + 1]);
    }
    return civil;
  }

  /** Kinds of day, by day. */
  short[] kinds() {
    return kinds;
  }

  /** Hours, by kind. */
  List<DayHours> hours() {
    return hours;
  }

  private void repeatWeek() {
    short[] week = new short[7];
    for (DayOfWeek day : DayOfWeek.values()) {
      week[day.getValue() - 1] = number(DayHours.of(calendar.week().getOrDefault(day, List.of())));
    }
    for (int day = 0, weekday = from.getDayOfWeek().getValue() - 1; day < kinds.length; day++) {
      kinds[day] = week[weekday];
      weekday = weekday == 6 ? 0 : weekday + 1;
    }
  }

  private void combine(Combination combination) {
    List<DayLayout> parts =
        combination.parts().stream().map(part -> civil(part, from, to)).toList();
    if (Combinations.alternates(combination)) {
      alternate(combination, parts.get(0), parts.get(1));
    } else {
      copy(parts.get(0), 0, kinds.length);
      parts.subList(1, parts.size()).forEach(part -> meet(combination, part));
    }
  }

  private void meet(Combination combination, DayLayout part) {
    Pairs pairs =
        new Pairs(
            (own, other) ->
                number(
                    DayHours.combined(
                        hours.get(own),
                        part.hours.get(other),
                        Combinations.operator(combination))));
    for (int day = 0; day < kinds.length; day++) {
      kinds[day] = pairs.of(kinds[day], part.kinds[day]);
    }
  }

  private void alternate(Combination combination, DayLayout base, DayLayout second) {
    copy(base, 0, kinds.length);
    if (combination instanceof Combination.Seasonal seasonal) {
      forEachYear(seasonal.season(), days -> copy(second, days.first(), days.end()));
    } else if (combination instanceof Combination.Dated dated) {
      copy(
          second,
          Math.max(0, dayNumber(dated.first())),
          Math.min(kinds.length, dayNumber(dated.last()) + 1));
    }
  }

  private void copy(DayLayout source, int first, int end) {
    short[] translated = new short[source.hours.size()];
    Arrays.fill(translated, UNKNOWN);
    for (int day = first; day < end; day++) {
      short kind = source.kinds[day];
      if (translated[kind] == UNKNOWN) {
        translated[kind] = number(source.hours.get(kind));
      }
      kinds[day] = translated[kind];
    }
  }

  private void recur(RecurringException recurring) {
    short kind = number(DayHours.of(recurring.exception().shifts()));
    Recurrences.forEach(recurring.recurrence(), from, to, date -> kinds[dayNumber(date)] = kind);
  }

  private void fallBack(LocalDate first, LocalDate end) {
    LocalDate begin = first.isBefore(from) ? from : first;
    LocalDate stop = end.isAfter(to) ? to : end;
    if (begin.isBefore(stop)) {
      except(ChinaStatutoryDays.days().subMap(begin, stop));
    }
  }

  private void except(Map<LocalDate, DayException> exceptions) {
    exceptions.forEach(
        (date, exception) -> kinds[dayNumber(date)] = number(DayHours.of(exception.shifts())));
  }

  private void restrict(List<SeasonalClosure> closures) {
    if (closures.isEmpty()) {
      return;
    }
    short[] productivity = new short[kinds.length];
    Arrays.fill(productivity, DayRules.FULL);
    for (SeasonalClosure closure : closures) {
      forEachYear(
          closure.season(),
          days -> {
            for (int day = days.first(); day < days.end(); day++) {
              productivity[day] = (short) Math.min(productivity[day], closure.productivity());
            }
          });
    }
    Pairs pairs = new Pairs((kind, percent) -> number(hours.get(kind).restrictedTo(percent)));
    for (int day = 0; day < kinds.length; day++) {
      if (productivity[day] < DayRules.FULL) {
        kinds[day] = pairs.of(kinds[day], productivity[day]);
      }
    }
  }

  /** Days by number, from the first up to the end. */
  private record Days(int first, int end) {}

  private void forEachYear(Season season, Consumer<Days> action) {
    boolean overNewYear = season.from().compareTo(season.to()) > 0;
    for (int year = from.getYear() - 1; year <= to.getYear(); year++) {
      LocalDate first = season.from().atYear(year);
      if (!Year.isLeap(year)
          && season.from().getMonthValue() == 2
          && season.from().getDayOfMonth() == 29) {
        first = first.plusDays(1);
      }
      LocalDate last = season.to().atYear(overNewYear ? year + 1 : year);
      int begin = Math.max(0, dayNumber(first));
      int end = Math.min(kinds.length, dayNumber(last) + 1);
      if (begin < end) {
        action.accept(new Days(begin, end));
      }
    }
  }

  private int dayNumber(LocalDate date) {
    return (int) (date.toEpochDay() - from.toEpochDay());
  }

  private short number(DayHours day) {
    Short known = numbers.get(day);
    if (known != null) {
      return known;
    }
    if (hours.size() == MAX_KINDS) {
      throw InvalidInputException.of(
          InputFault.Code.LIMIT_EXCEEDED,
          calendar.id(),
          "Calendar '%s' has more than %d kinds of day before %s; lay out fewer days",
          calendar.id(),
          MAX_KINDS,
          to);
    }
    short number = (short) hours.size();
    hours.add(day);
    numbers.put(day, number);
    return number;
  }

  /** What becomes of two kinds of day, found once for each pair. */
  private static final class Pairs {

    private interface Meeting {
      short of(int one, int other);
    }

    private final Meeting meeting;
    private final Map<Integer, Short> known = new HashMap<>();
    private int last = -1;
    private short answer;

    Pairs(Meeting meeting) {
      this.meeting = meeting;
    }

    short of(short one, short other) {
      int pair = (one << Short.SIZE) | other;
      if (pair != last) {
        answer = known.computeIfAbsent(pair, missing -> meeting.of(one, other));
        last = pair;
      }
      return answer;
    }
  }
}
