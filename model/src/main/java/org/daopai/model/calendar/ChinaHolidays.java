package org.daopai.model.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.jspecify.annotations.Nullable;

/**
 * The notices from which the working calendar of the People's Republic of China is made, and what
 * to make of the days that none of them decides yet.
 *
 * <p>The notice of a year is published two to ten weeks before it begins. Until the library brings
 * it along, add it:
 *
 * <pre>{@code
 * WorkCalendar office = ChinaHolidays.bundled().plus(Path.of("holidays-2027.txt")).administrative();
 * }</pre>
 *
 * <p>The days from 2008-01-01 through {@link #announcedThrough()} are announced: 28 December of the
 * last year that has a notice, for the next one may decide days from the 29th on. Later days are
 * provisional. {@link #knownOn} gives the calendar as it stood on an earlier day; known on a day
 * before all notices, it is what the statutory days alone would have had of every year, with which
 * the fallback can be tried on the past.
 *
 * <p>Immutable and thread-safe.
 */
public final class ChinaHolidays {

  /*
   * Notices stand in one order however they came: by year, the year's notice first, then what amends it by the day of
   * publication. So later ones win when they are laid over each other, and the same notices have the same version.
   */
  private static final int FIRST_ANNOUNCED_YEAR = 2008;
  private static final int DIGITS_OF_VERSION = 8;
  static final String VERSION_PREFIX = "CN-";

  private static final Comparator<HolidayNotice> ORDER =
      comparing(HolidayNotice::year)
          .thenComparing(HolidayNotice::isAmendment)
          .thenComparing(HolidayNotice::published)
          .thenComparing(HolidayNotice::address);

  private final ImmutableList<HolidayNotice> notices;
  private final UnannouncedDays unannounced;
  private final Supplier<String> version = Suppliers.memoize(this::digest);
  private final Supplier<WorkCalendar> administrative = Suppliers.memoize(this::layOut);

  private ChinaHolidays(ImmutableList<HolidayNotice> notices, UnannouncedDays unannounced) {
    this.notices = notices;
    this.unannounced = unannounced;
  }

  /**
   * The notices that this library brings along, of 2007 to 2026; days that they do not decide fall
   * back on the statutory ones.
   */
  public static ChinaHolidays bundled() {
    return Holder.BUNDLED;
  }

  /** The notices by year, those that amend one after it; immutable. */
  public List<HolidayNotice> notices() {
    return notices;
  }

  /** What is made of the days that no notice decides yet. */
  public UnannouncedDays unannounced() {
    return unannounced;
  }

  /** The last day that is announced; before 2008-01-01 when none is. */
  public LocalDate announcedThrough() {
    return LocalDate.of(Math.max(lastYear(), FIRST_ANNOUNCED_YEAR - 1), 12, 28);
  }

  private int lastYear() {
    return notices.isEmpty()
        ? ChinaLunarDays.FIRST_YEAR - 1
        : notices.get(notices.size() - 1).year();
  }

  /** The same with another answer for the days that no notice decides yet. */
  public ChinaHolidays unannounced(UnannouncedDays policy) {
    return policy == unannounced
        ? this
        : new ChinaHolidays(notices, requireNonNull(policy, "policy"));
  }

  /**
   * The same and a notice; the same when it is among them already.
   *
   * @throws InvalidInputException if its year does not follow the last one, or amends one that is
   *     not known, or has another notice
   */
  public ChinaHolidays plus(HolidayNotice notice) {
    if (notices.contains(notice)) {
      return this;
    }
    if (notice.isAmendment()) {
      checkAmendment(notice);
    } else {
      checkNext(notice);
    }
    return new ChinaHolidays(
        Stream.concat(notices.stream(), Stream.of(notice))
            .sorted(ORDER)
            .collect(ImmutableList.toImmutableList()),
        unannounced);
  }

  /**
   * The same and the notices of a file in the text form of {@link HolidayNotice}, one after the
   * other. A file of holiday-cn is read by {@code HolidayCnJson} in {@code org.daopai.model.json}.
   *
   * @throws InvalidInputException if the file is not of that form, or a notice does not fit
   * @throws UncheckedIOException if it cannot be read
   */
  public ChinaHolidays plus(Path file) {
    ChinaHolidays all = this;
    for (HolidayNotice notice : HolidayNotice.parse(file)) {
      all = all.plus(notice);
    }
    return all;
  }

  /**
   * The same without the notices published after a date. Those of 2007, 2008 and 2014 are stored
   * under days later than their issue, and count from those.
   */
  public ChinaHolidays knownOn(LocalDate date) {
    return new ChinaHolidays(
        notices.stream()
            .filter(notice -> !notice.published().isAfter(date))
            .collect(ImmutableList.toImmutableList()),
        unannounced);
  }

  /**
   * Which notices these are: {@code CN-}, the day on which the newest was published, and eight
   * digits of the SHA-256 of all of them in their text form; {@code CN-none} without any.
   */
  public String version() {
    return version.get();
  }

  private String digest() {
    String text = notices.stream().map(HolidayNotice::toText).collect(joining());
    return notices.stream()
        .map(HolidayNotice::published)
        .max(LocalDate::compareTo)
        .map(newest -> VERSION_PREFIX + newest + "-" + sha256(text).substring(0, DIGITS_OF_VERSION))
        .orElse(VERSION_PREFIX + "none");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * The calendar of public offices: Monday to Friday 08:00-12:00 and 13:00-17:00, without public
   * holidays, with make-up working days. Its id is {@code administrative}; made once.
   */
  public WorkCalendar administrative() {
    return administrative.get();
  }

  /**
   * A calendar that was made from other notices, made from these: an office's, an enterprise's, one
   * that closes in winter or combines them. Its id, hours, seasons, what it makes of unannounced
   * days and those of its exceptions stay that have no {@link DayException#notice()}; one that has
   * is taken for part of an older notice and goes. A calendar that was made from no notices, or was
   * given another version, is the same. With {@link org.daopai.model.ProjectNetwork#withCalendars}
   * a whole project is planned again.
   */
  public WorkCalendar refresh(WorkCalendar calendar) {
    return new HolidayRefresh(administrative()).of(calendar);
  }

  private WorkCalendar layOut() {
    WorkCalendar week = WorkCalendar.fiveDays("administrative");
    Map<LocalDate, DayException> exceptions = new HashMap<>();
    for (HolidayNotice notice : notices) {
      Map<HolidayNotice.Day, DayException> weekends = new HashMap<>();
      Map<HolidayNotice.Day, DayException> weekdays = new HashMap<>();
      notice
          .days()
          .forEach(
              (date, day) -> {
                boolean isWeekend = HolidayNoticeChecks.isWeekend(date);
                exceptions.put(
                    date,
                    (isWeekend ? weekends : weekdays)
                        .computeIfAbsent(
                            day,
                            said -> exception(week.ordinaryShifts(), notice, said, isWeekend)));
              });
    }
    return WorkCalendar.builder()
        .from(week)
        .name(LocalizedName.of("working days", "工作日"))
        .exceptions(exceptions)
        .announcedFrom(LocalDate.of(FIRST_ANNOUNCED_YEAR, 1, 1))
        .announcedThrough(announcedThrough())
        .unannounced(unannounced)
        .version(version())
        .build();
  }

  private static DayException exception(
      List<Shift> shifts, HolidayNotice notice, HolidayNotice.Day day, boolean isWeekend) {
    String holiday = day.holiday();
    return switch (day.kind()) {
      case OFF ->
          new DayException(
              List.of(), HolidayNames.rest(holiday), notice.address(), notice.isAmendment());
      case WORK ->
          new DayException(
              shifts,
              isWeekend ? HolidayNames.makeUp(holiday) : HolidayNames.asUsual(holiday),
              notice.address(),
              notice.isAmendment());
    };
  }

  private Optional<HolidayNotice> noticeOf(int year) {
    return notices.stream()
        .filter(known -> known.year() == year && !known.isAmendment())
        .findFirst();
  }

  private void checkNext(HolidayNotice notice) {
    Optional<HolidayNotice> known = noticeOf(notice.year());
    if (known.isPresent()) {
      throw fault(
          InputFault.Code.DUPLICATE_ID,
          notice,
          "the year has another one, published on %s at %s; what changes it is an amendment",
          known.get().published(),
          known.get().address());
    }
    if (notice.year() != lastYear() + 1) {
      throw fault(
          InputFault.Code.INVALID_VALUE,
          notice,
          "the one of %d comes next; add it first",
          lastYear() + 1);
    }
    Optional<HolidayNotice> before = noticeOf(notice.year() - 1);
    if (before.isPresent() && notice.published().isBefore(before.get().published())) {
      throw fault(
          InputFault.Code.INVALID_VALUE,
          notice,
          "the one of the year before was published on %s, and this one cannot be older",
          before.get().published());
    }
  }

  private void checkAmendment(HolidayNotice amendment) {
    HolidayNotice amended =
        noticeOf(amendment.year())
            .orElseThrow(
                () ->
                    fault(
                        InputFault.Code.UNKNOWN_REFERENCE,
                        amendment,
                        "the notice that it changes is not known; known are %s; add the notice first",
                        years()));
    if (amendment.published().isBefore(amended.published())) {
      throw fault(
          InputFault.Code.INVALID_VALUE,
          amendment,
          "the notice that it changes was published on %s, and this one cannot be older",
          amended.published());
    }
    if (notices.stream().anyMatch(known -> known.address().equals(amendment.address()))) {
      throw fault(
          InputFault.Code.DUPLICATE_ID,
          amendment,
          "its address has been given with other days or another date; give the one of this amendment");
    }
  }

  private String years() {
    return notices.isEmpty() ? "none" : notices.get(0).year() + " to " + lastYear();
  }

  @FormatMethod
  private static InvalidInputException fault(
      InputFault.Code code, HolidayNotice notice, @FormatString String why, Object... args) {
    return InvalidInputException.of(
        code,
        HolidayNoticeChecks.name(notice),
        "The %s of %d, published on %s at %s, cannot be added: %s",
        notice.isAmendment() ? "amendment" : "notice",
        notice.year(),
        notice.published(),
        notice.address(),
        String.format(Locale.ROOT, why, args));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ChinaHolidays that
        && notices.equals(that.notices)
        && unannounced == that.unannounced;
  }

  @Override
  public int hashCode() {
    return 31 * notices.hashCode() + unannounced.hashCode();
  }

  /** The version, and what is made of other days. */
  @Override
  public String toString() {
    return version() + ", " + unannounced;
  }

  /* The holder keeps the file unread until the first use, and read once. */
  private static final class Holder {
    static final ChinaHolidays BUNDLED =
        new ChinaHolidays(
            ImmutableList.sortedCopyOf(
                ORDER, HolidayNotice.parse(CalendarFiles.text("china-holidays.txt"))),
            UnannouncedDays.FALLBACK_STATUTORY);
  }
}
