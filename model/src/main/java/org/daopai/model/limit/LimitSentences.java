package org.daopai.model.limit;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarDay;

/** Says in sentences when limits end and how clocks stand. */
final class LimitSentences {

  private LimitSentences() {}

  /** One text in Chinese, another in any other language. */
  static String either(Locale language, String english, String chinese) {
    return LocalizedName.isChinese(language) ? chinese : english;
  }

  static String of(DueDate due, Locale language) {
    return LocalizedName.isChinese(language) ? chinese(due) : english(due);
  }

  private static String english(DueDate due) {
    StringBuilder text = new StringBuilder();
    text.append(day(due.date(), Locale.ENGLISH)).append(" is the last day of ");
    text.append(lengths(due.started(), Locale.ENGLISH));
    due.firstDayCounted()
        .ifPresentOrElse(
            first -> text.append(", counted from ").append(first),
            () -> text.append(", nothing to count"));
    text.append(" (event on ").append(due.started().event()).append(')');
    if (due.standstill() > 0) {
      text.append(", ").append(due.standstill()).append(" calendar days of standstill left out");
    }
    due.rolledOff()
        .ifPresent(rest -> text.append("; moved on from ").append(rest(rest, Locale.ENGLISH)));
    if (due.isProvisional()) {
      text.append("; provisional, days not announced yet were counted");
    }
    return text.toString();
  }

  private static String chinese(DueDate due) {
    StringBuilder text = new StringBuilder();
    text.append(day(due.date(), Locale.CHINA)).append("到期：");
    text.append(lengths(due.started(), Locale.CHINA));
    due.firstDayCounted()
        .ifPresentOrElse(
            first -> text.append("，自 ").append(first).append(" 起计算"), () -> text.append("，无须计日"));
    text.append("（事由发生于 ").append(due.started().event()).append('）');
    if (due.standstill() > 0) {
      text.append("，扣除停计 ").append(due.standstill()).append(" 个自然日");
    }
    due.rolledOff()
        .ifPresent(rest -> text.append("；因 ").append(rest(rest, Locale.CHINA)).append("顺延"));
    if (due.isProvisional()) {
      text.append("；暂定，所涉日期尚未公布放假安排");
    }
    return text.toString();
  }

  /** A date with its weekday. */
  static String day(LocalDate date, Locale language) {
    return LocalizedName.isChinese(language)
        ? date + "（" + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA) + "）"
        : date + " (" + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ")";
  }

  private static String rest(CalendarDay rest, Locale language) {
    String reason = rest.reason().in(language);
    return LocalizedName.isChinese(language)
        ? rest.date() + (reason.isEmpty() ? " 休息" : " 休息（" + reason + "）")
        : rest.date() + (reason.isEmpty() ? ", a day of rest" : ", a day of rest: " + reason);
  }

  private static String lengths(StartedLimit started, Locale language) {
    return LimitDays.steps(started.limit(), started.extensions()).stream()
        .map(step -> step.in(language))
        .collect(Collectors.joining(LocalizedName.isChinese(language) ? "加 " : " and then "));
  }

  static String of(LimitStanding standing, Locale language) {
    StringBuilder text = new StringBuilder();
    String separator = either(language, "; ", "；");
    text.append(standing.asOf().date())
        .append(either(language, ": ", "："))
        .append(state(standing, language))
        .append(separator)
        .append(figures(standing, language))
        .append(separator)
        .append(due(standing, language));
    if (standing.isProvisional()) {
      text.append(either(language, "; provisional", "；暂定"));
    }
    standing
        .findings()
        .forEach(finding -> text.append(separator).append(finding.sentence(language)));
    return text.toString();
  }

  private static String state(LimitStanding standing, Locale language) {
    String state =
        switch (standing.state()) {
          case NOT_RECEIVED -> either(language, "not received", "未收件");
          case RECEIVED -> either(language, "received", "已收件");
          case CORRECTING -> either(language, "to be corrected", "补正中");
          case RUNNING -> either(language, "running", "计时中");
          case PAUSED -> either(language, "paused", "暂停计时");
          case DECIDED -> either(language, "decided", "已办结");
          case DELIVERED -> either(language, "delivered", "已送达");
          case WITHDRAWN -> either(language, "withdrawn", "已撤回");
        };
    if (standing.state() != ClockState.PAUSED) {
      return state;
    }
    String pauses =
        standing.openPauses().stream()
            .map(pause -> pause.in(language))
            .collect(Collectors.joining(either(language, ", ", "、")));
    return state + either(language, " (", "（") + pauses + either(language, ")", "）");
  }

  private static String figures(LimitStanding standing, Locale language) {
    LimitUnit unit = standing.limit().unit().days();
    String counted = unit.of(standing.countedDays(), language);
    String rest = unit.of(Math.abs(standing.daysLeft()), language);
    if (standing.startedOn().isEmpty()) {
      return either(language, "not started, " + rest + " left", "尚未起算，剩余 " + rest);
    }
    return standing.daysLeft() < 0
        ? either(language, counted + " counted, " + rest + " over", "已计 " + counted + "，超期 " + rest)
        : either(
            language, counted + " counted, " + rest + " left", "已计 " + counted + "，剩余 " + rest);
  }

  private static String due(LimitStanding standing, Locale language) {
    return standing
        .due()
        .map(
            due ->
                standing.isOverdue()
                    ? either(
                        language,
                        "overdue since " + day(due.date(), language),
                        "已于" + day(due.date(), language) + "届满")
                    : either(
                        language,
                        "due " + day(due.date(), language),
                        "到期日" + day(due.date(), language)))
        .orElse(either(language, "no due date yet", "尚无到期日"));
  }
}
