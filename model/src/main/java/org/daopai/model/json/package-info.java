/**
 * The documented, versioned JSON form of projects, schedules and time limits. Knows no more of
 * planning than the types it reads and writes; a form of a later version gets another name, and
 * this one stays readable.
 *
 * <p>Start with {@link org.daopai.model.json.ProjectJson}. {@link
 * org.daopai.model.json.HolidayCnJson} reads the holidays of a year from a file of others.
 *
 * <p>This package alone needs {@code jackson-core}, an optional dependency: add it to the class
 * path, or, on the module path, require {@code com.fasterxml.jackson.core}.
 */
@NullMarked
package org.daopai.model.json;

import org.jspecify.annotations.NullMarked;
