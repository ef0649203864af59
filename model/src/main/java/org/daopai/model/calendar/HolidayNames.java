package org.daopai.model.calendar;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Locale;
import org.daopai.model.base.LocalizedName;

/** What the holidays of the notices are called in both languages. */
final class HolidayNames {

  static final LocalizedName NEW_YEAR = LocalizedName.of("New Year", "元旦");
  static final LocalizedName NEW_YEARS_EVE = LocalizedName.of("Spring Festival Eve", "除夕");
  static final LocalizedName SPRING_FESTIVAL = LocalizedName.of("Spring Festival", "春节");
  static final LocalizedName QINGMING = LocalizedName.of("Qingming Festival", "清明节");
  static final LocalizedName LABOUR_DAY = LocalizedName.of("Labour Day", "劳动节");
  static final LocalizedName DRAGON_BOAT = LocalizedName.of("Dragon Boat Festival", "端午节");
  static final LocalizedName MID_AUTUMN = LocalizedName.of("Mid-Autumn Festival", "中秋节");
  static final LocalizedName NATIONAL_DAY = LocalizedName.of("National Day", "国庆节");

  /* As the notices write them; two holidays that meet are joined by a comma of enumeration. */
  private static final ImmutableMap<String, String> ENGLISH =
      ImmutableMap.<String, String>builder()
          .put("元旦", NEW_YEAR.text())
          .put("春节", SPRING_FESTIVAL.text())
          .put("清明节", QINGMING.text())
          .put("劳动节", LABOUR_DAY.text())
          .put("“五一”", LABOUR_DAY.text())
          .put("“五一”国际劳动节", LABOUR_DAY.text())
          .put("端午节", DRAGON_BOAT.text())
          .put("中秋节", MID_AUTUMN.text())
          .put("国庆节", NATIONAL_DAY.text())
          .put("“十一”", NATIONAL_DAY.text())
          .put("抗日战争暨世界反法西斯战争胜利70周年纪念日", "Victory Day, 70th anniversary")
          .buildOrThrow();

  private HolidayNames() {}

  /** A day of rest. */
  static LocalizedName rest(String chinese) {
    return LocalizedName.of(english(chinese), chinese);
  }

  /** A Saturday or Sunday that is worked for a holiday. */
  static LocalizedName makeUp(String chinese) {
    return LocalizedName.of("make-up working day for " + english(chinese), chinese + "调休上班");
  }

  /** A weekday that an amendment says is worked. */
  static LocalizedName asUsual(String chinese) {
    return LocalizedName.of("work as usual at " + english(chinese), chinese + "期间正常上班");
  }

  /** Two holidays on one day. */
  static LocalizedName both(LocalizedName one, LocalizedName other) {
    return LocalizedName.of(
        one.text() + " and " + other.text(), chinese(one) + "、" + chinese(other));
  }

  /** A day of rest for a holiday on another date. */
  static LocalizedName madeUp(LocalizedName holiday, LocalDate date) {
    return LocalizedName.of(
        holiday.text() + " made up for " + date, chinese(holiday) + "补休（" + date + "）");
  }

  private static String chinese(LocalizedName name) {
    return name.in(Locale.CHINA);
  }

  private static String english(String chinese) {
    return Splitter.on('、')
        .splitToStream(chinese)
        .map(name -> ENGLISH.getOrDefault(name, name))
        .collect(joining(" and "));
  }
}
