package org.daopai.examples.interop;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.ProjectNetwork;

/**
 * The rows of a project, each phase before what it holds: elements in the order of the network, a
 * phase where the first of its elements stands.
 */
final class TaskOutline {

  private static final int LARGEST_NUMBER = 2_000_000; // that Microsoft Project keeps

  /**
   * One row.
   *
   * @param phase the phase, of a row that is one
   * @param element the activity or milestone, of a row that is one
   * @param parent the phase it stands in
   */
  record Row(Optional<Phase> phase, Optional<NetworkElement> element, Optional<PhaseId> parent) {

    private String id() {
      return phase
          .map(each -> each.id().value())
          .orElseGet(() -> element.orElseThrow().id().value());
    }
  }

  private final Map<PhaseId, Phase> phases = new HashMap<>();
  private final Map<Optional<PhaseId>, List<Row>> children = new LinkedHashMap<>();
  private final Set<PhaseId> placed = new HashSet<>();
  private final ImmutableList<Row> rows;
  private final ImmutableList<Phase> empty;
  private final boolean idsAreNumbers;

  TaskOutline(ProjectNetwork network) {
    network.phases().forEach(phase -> phases.put(phase.id(), phase));
    network.elements().forEach(this::place);
    empty =
        network.phases().stream()
            .filter(phase -> !placed.contains(phase.id()))
            .collect(ImmutableList.toImmutableList());
    rows = flattened();
    idsAreNumbers = areNumbers(rows);
  }

  /** The rows from the first to the last; phases that hold nothing are not among them. */
  List<Row> rows() {
    return rows;
  }

  /** Phases that hold no activity and no milestone, at any depth. */
  List<Phase> empty() {
    return empty;
  }

  /**
   * The number of a row: its id where all ids are different numbers, as those of an imported file
   * are; else its place, from 1.
   */
  int number(int row) {
    return idsAreNumbers ? Integer.parseInt(rows.get(row).id()) : row + 1;
  }

  private void place(NetworkElement element) {
    Row row = new Row(Optional.empty(), Optional.of(element), element.phase());
    childrenOf(row.parent()).add(row);
    Optional<PhaseId> next = element.phase();
    while (next.isPresent() && placed.add(next.get())) {
      Phase phase = Objects.requireNonNull(phases.get(next.get()));
      Row above = new Row(Optional.of(phase), Optional.empty(), phase.parent());
      childrenOf(above.parent()).add(above);
      next = phase.parent();
    }
  }

  private List<Row> childrenOf(Optional<PhaseId> phase) {
    return children.computeIfAbsent(phase, id -> new ArrayList<>());
  }

  private ImmutableList<Row> flattened() {
    ImmutableList.Builder<Row> all = ImmutableList.builder();
    Deque<Row> open = new ArrayDeque<>();
    push(open, Optional.empty());
    while (!open.isEmpty()) {
      Row row = open.pop();
      all.add(row);
      row.phase().ifPresent(phase -> push(open, Optional.of(phase.id())));
    }
    return all.build();
  }

  private void push(Deque<Row> open, Optional<PhaseId> phase) {
    List<Row> below = children.getOrDefault(phase, List.of());
    for (int i = below.size() - 1; i >= 0; i--) {
      open.push(below.get(i));
    }
  }

  private static boolean areNumbers(List<Row> rows) {
    Set<String> seen = new HashSet<>();
    return rows.stream()
        .map(Row::id)
        .allMatch(
            id ->
                id.matches("[1-9][0-9]{0,6}")
                    && Integer.parseInt(id) <= LARGEST_NUMBER
                    && seen.add(id));
  }
}
