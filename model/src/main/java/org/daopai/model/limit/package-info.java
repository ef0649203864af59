/**
 * Legal time: limits of so many days, months or years, how they are counted, and the log of the
 * clock that runs against them. Knows calendars; knows nothing of activities and plans.
 *
 * <p>Start with {@link org.daopai.model.limit.TimeLimits} to count a limit from a date, and with
 * {@link org.daopai.model.limit.ClockLog} where the clock is paused.
 *
 * <p>A limit is not a duration of work. It counts whole days by its own start rule and end rule,
 * carries its citation, and ends on a date. The rules are numbered; each is a test:
 *
 * <ul>
 *   <li>T1 Limits of the Administrative Licensing Law are working days (Art. 82).
 *   <li>T2 A decision takes 20, and once 10 more (Art. 42).
 *   <li>T3 Unified, joint or centralized handling takes 45, and once 15 more (Art. 42).
 *   <li>T4 A review at the lower level takes 20 (Art. 43).
 *   <li>T5 Delivery is a limit of its own: 10 from the decision (Art. 44).
 *   <li>T6 Hearings, tenders, inspections and expert reviews are not counted (Art. 45).
 *   <li>T7 Corrections are asked for once, within 5, or the application counts as accepted on the
 *       day of receipt; until acceptance the clock has not started (Art. 32).
 *   <li>T8 The day of the event is not counted (Civil Code Art. 201).
 *   <li>T9 Months and years end on the corresponding date, or the last day of the month (Art. 202).
 *   <li>T10 A last day of rest moves to the next working day, make-up days included (Art. 203).
 *   <li>T11 The last day ends at 24:00, or when business closes (Art. 203).
 *   <li>T12 Law or agreement may say otherwise: every rule can be replaced (Art. 204).
 *   <li>T13 Local rules replace national ones by their id.
 *   <li>T14 Clocks that run side by side are counted once: the union of their days, not the sum.
 * </ul>
 *
 * <p>The Civil Code's rules of counting are used for administrative limits by analogy, as is the
 * practice; nothing here is legal advice.
 */
@NullMarked
@ImmutableStyle
package org.daopai.model.limit;

import org.daopai.model.internal.ImmutableStyle;
import org.jspecify.annotations.NullMarked;
