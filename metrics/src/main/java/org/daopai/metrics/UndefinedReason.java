package org.daopai.metrics;

import org.daopai.model.base.LocalizedName;

/**
 * Why an indicator has no value. What is not known is never shown as 0 or 100 %. Constants are
 * added, never renamed.
 */
public enum UndefinedReason {
  /** There is nothing to divide by. */
  ZERO_DENOMINATOR("not defined: the denominator is zero", "无法计算:分母为零"),
  /** Nobody knows how many there are to divide by. */
  DENOMINATOR_UNKNOWN("not defined: the denominator is unknown", "无法计算:分母未知"),
  /** Nothing was observed. */
  NO_OBSERVATIONS("not defined: nothing was observed", "无法计算:没有观测数据"),
  /** What is asked for has not been reached by the date. */
  NOT_REACHED("not defined: not reached yet", "无法计算:尚未达到"),
  /** The date lies before the beginning. */
  BEFORE_START("not defined: the date lies before the start", "无法计算:日期早于开始时间"),
  /** A calendar does not reach far enough. */
  CALENDAR_OUT_OF_RANGE("not defined: the calendar does not reach the date", "无法计算:日历未覆盖该日期"),
  /** Numerator and denominator are not of one scope. */
  SCOPE_MISMATCH(
      "not defined: numerator and denominator are of different scopes", "无法计算:分子与分母口径不一致"),
  /** Too little of the input is there. */
  INSUFFICIENT_COVERAGE("not defined: too much of the input is missing", "无法计算:数据覆盖不足"),
  /** The question makes no sense for this input. */
  NOT_APPLICABLE("not applicable", "不适用"),
  /** The input contradicts itself. */
  INVALID_INPUT("not defined: the input is invalid", "无法计算:输入数据有误");

  private final String english;
  private final String chinese;

  UndefinedReason(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** What people read in place of the value, in English and Chinese. */
  public LocalizedName label() {
    return LocalizedName.of(english, chinese);
  }
}
