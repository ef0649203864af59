package org.daopai.examples.conformance;

import org.daopai.model.NetworkElement;

/**
 * A stored value that the plan does not reproduce.
 *
 * @param element the activity or milestone
 * @param field the field
 * @param stored what the application stored
 * @param planned what was planned; {@code "none"} where there is no such date
 */
record Difference(NetworkElement element, ComparedField field, String stored, String planned) {}
