/**
 * Immutable domain types: project networks, working calendars, legal time limits, schedules,
 * investment projects, and their JSON form.
 *
 * <p>{@code org.daopai.model.json} needs {@code jackson-core} at run time; nothing else here does.
 */
@SuppressWarnings("module") // the modules named in the qualified export are compiled later
module daopai.model {
  requires com.google.common;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations;
  requires static com.fasterxml.jackson.core;
  requires static java.compiler;

  exports org.daopai.model;
  exports org.daopai.model.base;
  exports org.daopai.model.calendar;
  exports org.daopai.model.internal to
      daopai.metrics,
      daopai.scheduling;
  exports org.daopai.model.json;
  exports org.daopai.model.limit;
  exports org.daopai.model.project;
  exports org.daopai.model.schedule;
}
