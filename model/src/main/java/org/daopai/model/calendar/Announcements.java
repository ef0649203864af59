package org.daopai.model.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a calendar knows of its days, and what it makes of the others.
 *
 * @param from the first day whose exceptions are known
 * @param through the last one
 * @param unannounced what to make of the days outside
 * @param version which state of its announcements it holds
 */
record Announcements(
    Optional<LocalDate> from,
    Optional<LocalDate> through,
    UnannouncedDays unannounced,
    String version) {

  /** Those that a calendar has by itself. */
  static Announcements of(WorkCalendar calendar) {
    return new Announcements(
        calendar.announcedFrom(),
        calendar.announcedThrough(),
        calendar.unannounced(),
        calendar.version());
  }

  /**
   * Those that it must have: one that is combined has as few announced days as any of its parts,
   * and guesses as little.
   */
  static Announcements inherited(WorkCalendar calendar) {
    return calendar
        .combination()
        .map(Combination::parts)
        .map(parts -> inherited(calendar, parts))
        .orElseGet(() -> of(calendar));
  }

  private static Announcements inherited(WorkCalendar calendar, List<WorkCalendar> parts) {
    return new Announcements(
        from(calendar, parts),
        through(calendar, parts),
        unannounced(calendar, parts),
        version(calendar, parts));
  }

  private static Optional<LocalDate> from(WorkCalendar calendar, List<WorkCalendar> parts) {
    Stream<LocalDate> ofParts =
        parts.stream()
            .flatMap(part -> part.announcedFrom().map(first -> firstWhole(part, first)).stream());
    return Stream.concat(calendar.announcedFrom().stream(), ofParts).max(LocalDate::compareTo);
  }

  /** The first day of which all hours are known: a night that began before it may reach into it. */
  private static LocalDate firstWhole(WorkCalendar part, LocalDate first) {
    return part.hasNightShifts() && first.isBefore(CivilTime.END) ? first.plusDays(1) : first;
  }

  private static Optional<LocalDate> through(WorkCalendar calendar, List<WorkCalendar> parts) {
    return Stream.concat(Stream.of(calendar), parts.stream())
        .flatMap(part -> part.announcedThrough().stream())
        .min(LocalDate::compareTo);
  }

  /** The parts fall back on statutory days where they are told to; the whole has none to add. */
  private static UnannouncedDays unannounced(WorkCalendar calendar, List<WorkCalendar> parts) {
    boolean refuses =
        Stream.concat(Stream.of(calendar), parts.stream())
            .anyMatch(part -> part.unannounced() == UnannouncedDays.FAIL);
    return refuses ? UnannouncedDays.FAIL : UnannouncedDays.WEEKEND_ONLY;
  }

  private static String version(WorkCalendar calendar, List<WorkCalendar> parts) {
    return calendar.version().isEmpty()
        ? parts.stream()
            .map(WorkCalendar::version)
            .filter(version -> !version.isEmpty())
            .distinct()
            .collect(Collectors.joining("+"))
        : calendar.version();
  }
}
