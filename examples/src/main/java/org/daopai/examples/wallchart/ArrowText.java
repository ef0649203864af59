package org.daopai.examples.wallchart;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;

/** What is written beside an arrow: nothing for plain finish-to-start, else type and lag. */
final class ArrowText {

  private ArrowText() {}

  static String of(List<Dependency> dependencies) {
    return dependencies.stream()
        .map(ArrowText::of)
        .filter(text -> !text.isEmpty())
        .collect(joining(", "));
  }

  private static String of(Dependency dependency) {
    if (dependency.type() == Dependency.Type.FINISH_TO_START && dependency.lag().isNone()) {
      return "";
    }
    return dependency.type().abbreviation() + of(dependency.lag());
  }

  private static String of(Lag lag) {
    if (lag.isNone()) {
      return "";
    }
    if (lag.percent() != 0) {
      return signed(lag.percent()) + lag.percent() + " %";
    }
    return signed(lag.duration().amount()) + lag.duration();
  }

  private static String signed(long amount) {
    return amount > 0 ? " +" : " ";
  }
}
