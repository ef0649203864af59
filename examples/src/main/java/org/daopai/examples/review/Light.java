package org.daopai.examples.review;

import java.time.Duration;
import java.util.Optional;
import org.daopai.examples.text.Sentence;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.WorkCalendar;

/** How an activity, a milestone or a deadline stands, at a glance. */
public enum Light {
  /** It is finished. */
  DONE("✓ done", "完成"),
  /** The room left is negative. */
  RED("red", "红"),
  /** The room left is less than {@value #YELLOW_UNDER_DAYS} working days of its calendar. */
  YELLOW("yellow", "黄"),
  /** There is room. */
  GREEN("green", "绿"),
  /** No deadline lies downstream, so nobody can say; never green. */
  GREY("grey", "灰");

  /** With less room than so many working days, a light is yellow. */
  public static final int YELLOW_UNDER_DAYS = 5;

  private final String english;
  private final String chinese;

  Light(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** How to call it. */
  public LocalizedName label() {
    return LocalizedName.of(english, chinese);
  }

  /** The rule by which lights are given, as people read it under a table. */
  public static Sentence rule() {
    return new Sentence(
        "Light: done = finished; red = negative float; yellow = float under 5 working days of its"
            + " calendar; green = otherwise; grey = no deadline downstream.",
        "灯号：完成 = 已完成；红 = 总时差为负；黄 = 总时差不足其日历的 5 个工作日；绿 = 其余；灰 = 其后没有时限。");
  }

  /**
   * The light of something.
   *
   * @param finished whether it is finished
   * @param room working time until a deadline is missed; empty if there is no deadline
   * @param calendar the calendar that the room is counted on
   */
  static Light of(boolean finished, Optional<Duration> room, WorkCalendar calendar) {
    if (finished) {
      return DONE;
    }
    if (room.isEmpty()) {
      return GREY;
    }
    if (room.get().isNegative()) {
      return RED;
    }
    Duration enough = calendar.standardDay().multipliedBy(YELLOW_UNDER_DAYS);
    return room.get().compareTo(enough) < 0 ? YELLOW : GREEN;
  }
}
