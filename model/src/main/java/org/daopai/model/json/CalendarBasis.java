package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.WorkCalendar;

/** The calendars of the library that a document can begin with, by the name it calls them. */
enum CalendarBasis {
  CHINA_ADMINISTRATIVE("china-administrative"),
  CHINA_CIVIL("china-civil"),
  FIVE_DAYS("five-days"),
  EVERY_DAY("every-day"),
  CONTINUOUS("continuous");

  private static final ImmutableList<CalendarBasis> ALL = ImmutableList.copyOf(values());

  private final String word;

  CalendarBasis(String word) {
    this.word = word;
  }

  static WorkCalendar read(JsonValue value, String id) {
    String text = value.text();
    return ALL.stream()
        .filter(basis -> basis.word.equals(text))
        .findFirst()
        .map(basis -> basis.calendar(id))
        .orElseThrow(
            () ->
                value
                    .place()
                    .fault(
                        InputFault.Code.INVALID_VALUE,
                        "'%s' is not a calendar of the library; %s are",
                        Place.shown(text),
                        words()));
  }

  private WorkCalendar calendar(String id) {
    return switch (this) {
      case CHINA_ADMINISTRATIVE -> ChinaCalendars.administrative();
      case CHINA_CIVIL -> ChinaCalendars.civil();
      case FIVE_DAYS -> WorkCalendar.fiveDays(id);
      case EVERY_DAY -> WorkCalendar.everyDay(id);
      case CONTINUOUS -> WorkCalendar.continuous(id);
    };
  }

  private static List<String> words() {
    return ALL.stream().map(basis -> basis.word).toList();
  }
}
