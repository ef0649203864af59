/**
 * When work can be done: calendars of shifts, holidays, make-up working days and seasonal closures,
 * and their layout as arrays for fast arithmetic. Knows days and minutes, no activities.
 *
 * <p>Start with {@link org.daopai.model.calendar.ChinaCalendars} or {@link
 * org.daopai.model.calendar.WorkCalendar}; a notice of holidays that the library does not know yet
 * is added to {@link org.daopai.model.calendar.ChinaHolidays}.
 *
 * <p>All time is wall-clock civil time in half-open intervals; a day ends at the next day's 00:00.
 * Time zones and daylight saving belong to the edge: convert before and after.
 */
@NullMarked
@ImmutableStyle
package org.daopai.model.calendar;

import org.daopai.model.internal.ImmutableStyle;
import org.jspecify.annotations.NullMarked;
