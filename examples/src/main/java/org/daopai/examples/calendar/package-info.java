/**
 * What can be asked of a working calendar in one line, and the answers, as a sentence and as JSON:
 * the n-th working day after a day, how many there are between two, what one day is and why, when a
 * time limit ends. Counts nothing itself; that is the calendar's.
 *
 * <p>Start with {@link org.daopai.examples.calendar.CalendarAnswer}.
 */
@NullMarked
package org.daopai.examples.calendar;

import org.jspecify.annotations.NullMarked;
