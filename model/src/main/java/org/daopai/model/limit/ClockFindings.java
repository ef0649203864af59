package org.daopai.model.limit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.ClockFinding.Kind;

/** Finds what in a log does not go with a limit, and says it in sentences. */
final class ClockFindings {

  private ClockFindings() {}

  static List<ClockFinding> of(
      CaseHistory history,
      AsOf asOf,
      TimeLimit limit,
      Acceptance acceptance,
      Extensions extensions,
      WorkCalendar calendar) {
    List<ClockFinding> findings = new ArrayList<>(extensions.findings());
    acceptance
        .lastForCorrections()
        .ifPresent(last -> corrections(history, acceptance, last, findings));
    if (limit.runsFrom() != TimeLimit.RunsFrom.DECISION) {
      LocalDate now = history.decided().or(history::withdrawn).orElse(asOf.date());
      history.open().forEach(pause -> overrun(pause, now, calendar).ifPresent(findings::add));
      history
          .pauses()
          .forEach(
              pause -> overrun(pause.begun(), pause.ended(), calendar).ifPresent(findings::add));
    }
    findings.sort(
        Comparator.comparing(ClockFinding::date)
            .thenComparing(ClockFinding::kind)
            .thenComparing(finding -> finding.text().text()));
    return findings;
  }

  private static void corrections(
      CaseHistory history, Acceptance acceptance, LocalDate last, List<ClockFinding> findings) {
    if (acceptance.isDeemed()) {
      LocalDate received = history.received().orElseThrow();
      findings.add(
          new ClockFinding(
              Kind.DEEMED_ACCEPTED,
              received,
              LocalizedName.of(
                  received
                      + ": neither accepted nor told what to correct by "
                      + last
                      + "; counts as accepted on the day of receipt",
                  received + "：至 " + last + " 既未受理也未告知补正，自收到申请之日起即为受理")));
    }
    List<ClockEntry> asked =
        history.entries().stream()
            .filter(entry -> entry.event() == ClockEvent.Step.CORRECTION_REQUESTED)
            .toList();
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).date().isAfter(last) && acceptance.isDeemed()) {
        findings.add(
            of(
                Kind.CORRECTION_TOO_LATE,
                asked.get(i),
                "a correction was asked for after "
                    + last
                    + ", the last day for it; the clock runs on",
                "告知补正超过最后期限 " + last + "，不影响计时"));
      } else if (i > 0) {
        findings.add(
            of(
                Kind.CORRECTION_REPEATED,
                asked.get(i),
                "a correction was asked for again; all of them are asked for at once",
                "再次告知补正，应当一次告知全部内容"));
      }
    }
  }

  private static Optional<ClockFinding> overrun(
      ClockEntry begun, LocalDate until, WorkCalendar calendar) {
    Pause pause = ((ClockEvent.Paused) begun.event()).pause();
    return pause
        .announced()
        .map(TimeLimits::of)
        .filter(limit -> isOver(limit, begun.date(), until, calendar))
        .map(limit -> limit.from(begun.date()).due(calendar))
        .map(
            last ->
                of(
                    Kind.PAUSE_LONGER_THAN_ANNOUNCED,
                    begun,
                    "pause '"
                        + pause.text()
                        + "' was announced to last until "
                        + last
                        + "; it lasted until "
                        + until,
                    "“" + pause.in(Locale.CHINA) + "”告知的期限至 " + last + "，实际至 " + until));
  }

  /** Whether a limit was due before a day; its due date itself may not be known. */
  private static boolean isOver(
      TimeLimit limit, LocalDate event, LocalDate now, WorkCalendar calendar) {
    return LatestEvent.isMet(
        limit, LimitDays.number(event), LimitDays.number(now) - 1, LimitDays.of(calendar));
  }

  static ClockFinding withoutRight(ClockEntry entry, LimitLength length, TimeLimit limit) {
    return limit
        .extension()
        .map(
            right ->
                of(
                    Kind.EXTENSION_WITHOUT_RIGHT,
                    entry,
                    "extended by "
                        + length
                        + ", where the limit can be extended by "
                        + right.length()
                        + "; not counted",
                    "延长 "
                        + length.in(Locale.CHINA)
                        + "，而期限只可延长 "
                        + right.length().in(Locale.CHINA)
                        + "，不予计入"))
        .orElseGet(
            () ->
                of(
                    Kind.EXTENSION_WITHOUT_RIGHT,
                    entry,
                    "extended by " + length + ", where the limit cannot be extended; not counted",
                    "延长 " + length.in(Locale.CHINA) + "，而期限不得延长，不予计入"));
  }

  static ClockFinding tooOften(ClockEntry entry, ExtensionRight right) {
    return of(
        Kind.EXTENSION_TOO_OFTEN,
        entry,
        "extended more often than can be, at most " + right.times() + " times; not counted",
        "延长次数超过规定的 " + right.times() + " 次，不予计入");
  }

  static ClockFinding tooLong(ClockEntry entry, LimitLength length, ExtensionRight right) {
    return of(
        Kind.EXTENSION_TOO_LONG,
        entry,
        "extended by " + length + ", at most " + right.length() + " can be; so many are counted",
        "延长 " + length.in(Locale.CHINA) + "，超过可延长的 " + right.length().in(Locale.CHINA) + "，按后者计入");
  }

  static ClockFinding of(Kind kind, ClockEntry entry, String english, String chinese) {
    return new ClockFinding(
        kind,
        entry.date(),
        LocalizedName.of(entry.date() + ": " + english, entry.date() + "：" + chinese));
  }
}
