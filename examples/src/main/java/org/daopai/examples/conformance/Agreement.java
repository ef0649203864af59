package org.daopai.examples.conformance;

/**
 * How often the plan agrees with the stored values of one field.
 *
 * @param field the field
 * @param compared activities and milestones for which the application stored it
 * @param toTheMinute of these, how many are the same to the minute
 * @param byWorkingTime of these, how many are the same or have no working time in between: Friday
 *     17:00 and Monday 08:00 of an office week are one position
 */
record Agreement(ComparedField field, int compared, int toTheMinute, int byWorkingTime) {}
