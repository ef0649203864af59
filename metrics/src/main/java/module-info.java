/**
 * Indicators of how projects are delivered: exact, as of a date, explained id by id, and mergeable.
 * They judge what the model holds, however it was planned.
 */
module daopai.metrics {
  requires transitive daopai.model;
  requires com.google.common;
  requires org.apache.commons.statistics.interval;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;

  exports org.daopai.metrics;
  exports org.daopai.metrics.delivery;
}
