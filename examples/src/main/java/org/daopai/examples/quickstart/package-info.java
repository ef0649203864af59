/**
 * The first code to read: each class is one question asked of the library, whole, in one {@code
 * main}. {@link org.daopai.examples.quickstart.ReversePlan} plans back from a deadline, {@link
 * org.daopai.examples.quickstart.WeeklyProgress} keeps the plan up to date, {@link
 * org.daopai.examples.quickstart.CountLegalTime} says when a permit is due, and {@link
 * org.daopai.examples.quickstart.JudgePortfolio} counts how a year's projects stand.
 */
@NullMarked
package org.daopai.examples.quickstart;

import org.jspecify.annotations.NullMarked;
