/**
 * Reverse planning of project networks. Start with {@code org.daopai.scheduling.ReversePlanner}.
 */
module daopai.scheduling {
  requires transitive daopai.model;
  requires com.google.common;
  requires org.slf4j;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;

  exports org.daopai.scheduling;
  exports org.daopai.scheduling.explain;
}
