package org.daopai.examples.conformance;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daopai.model.Dependency;
import org.daopai.model.Progress;

/**
 * Why a value differs: because of something that the network does not say of the activity itself,
 * or of the nearest one that its dates follow from, or of the whole case.
 */
final class Reasons {

  /** Given for a value that nothing known accounts for. */
  static final String UNEXPLAINED = "not explained";

  private final Map<String, String> featureByTask = new HashMap<>();
  private final ListMultimap<String, String> predecessors = ArrayListMultimap.create();
  private final ListMultimap<String, String> successors = ArrayListMultimap.create();
  private final Optional<String> ofTheCase;

  Reasons(CaseNetwork mapped) {
    List<Unrepresented> known = mapped.unrepresented();
    ofTheCase =
        known.stream()
            .filter(u -> u.task().isEmpty())
            .map(Unrepresented::feature)
            .distinct()
            .collect(
                Collectors.collectingAndThen(
                    Collectors.joining(", "),
                    all -> all.isEmpty() ? Optional.empty() : Optional.of(all)));
    known.stream()
        .filter(u -> !u.task().isEmpty())
        .forEach(u -> featureByTask.putIfAbsent(u.task(), u.feature()));
    for (Progress progress : mapped.network().progress().values()) {
      featureByTask.putIfAbsent(
          progress.activity().value(), progress.isFinished() ? "finished" : "under way");
    }
    for (Dependency dependency : mapped.network().dependencies()) {
      predecessors.put(dependency.successor().value(), dependency.predecessor().value());
      successors.put(dependency.predecessor().value(), dependency.successor().value());
    }
  }

  /** The reason, in words for a table. */
  String of(Difference difference) {
    String id = difference.element().id().value();
    String own = featureByTask.get(id);
    if (own != null) {
      return own;
    }
    Optional<String> near =
        difference.field().isEarly() ? nearest(id, predecessors) : nearest(id, successors);
    if (near.isEmpty() && !difference.field().isDate()) {
      near = nearest(id, predecessors);
    }
    return near.or(() -> ofTheCase).orElse(UNEXPLAINED);
  }

  private Optional<String> nearest(String id, ListMultimap<String, String> next) {
    Set<String> seen = new HashSet<>(Set.of(id));
    Deque<String> open = new ArrayDeque<>(next.get(id));
    while (!open.isEmpty()) {
      String at = open.remove();
      String feature = featureByTask.get(at);
      if (feature != null) {
        return Optional.of(feature + " of '" + at + "'");
      }
      if (seen.add(at)) {
        Collection<String> further = next.get(at);
        open.addAll(further);
      }
    }
    return Optional.empty();
  }
}
