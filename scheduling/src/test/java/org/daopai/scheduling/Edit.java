package org.daopai.scheduling;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;

/** A copy of a network in the making, with some of its parts changed or left out. */
public final class Edit {

  private List<WorkCalendar> calendars;
  private List<NetworkElement> elements;
  private List<Phase> phases;
  private List<Dependency> dependencies;
  private List<Deadline> deadlines;
  private List<Progress> progress;

  private Edit(ProjectNetwork network) {
    calendars = List.copyOf(network.calendars().values());
    elements = network.elements();
    phases = network.phases();
    dependencies = network.dependencies();
    deadlines = network.deadlines();
    progress = List.copyOf(network.progress().values());
  }

  /** Starts with all of a network as it is. */
  public static Edit of(ProjectNetwork network) {
    return new Edit(network);
  }

  /** Changes each element; its id stays. */
  @CanIgnoreReturnValue
  public Edit elements(UnaryOperator<NetworkElement> change) {
    elements = elements.stream().map(change).toList();
    return this;
  }

  /** Puts phases in place of all. */
  @CanIgnoreReturnValue
  public Edit phases(List<Phase> replacement) {
    phases = replacement;
    return this;
  }

  /** Puts dependencies in place of all. */
  @CanIgnoreReturnValue
  public Edit dependencies(List<Dependency> replacement) {
    dependencies = replacement;
    return this;
  }

  /** Changes each deadline. */
  @CanIgnoreReturnValue
  public Edit deadlines(UnaryOperator<Deadline> change) {
    deadlines = deadlines.stream().map(change).toList();
    return this;
  }

  /** Changes progress, or leaves it out. */
  @CanIgnoreReturnValue
  public Edit progress(Function<Progress, Optional<Progress>> change) {
    progress = progress.stream().map(change).flatMap(Optional::stream).toList();
    return this;
  }

  /** Gives everything in another order. */
  @CanIgnoreReturnValue
  public Edit shuffled(Random random) {
    elements = shuffled(elements, random);
    phases = shuffled(phases, random);
    dependencies = shuffled(dependencies, random);
    deadlines = shuffled(deadlines, random);
    progress = shuffled(progress, random);
    return this;
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> result = list.stream().collect(Collectors.toList());
    Collections.shuffle(result, random);
    return result;
  }

  /** The network with all changes. */
  public ProjectNetwork network() {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(calendars.get(0));
    calendars.stream().skip(1).forEach(builder::addCalendar);
    phases.forEach(builder::addPhase);
    progress.forEach(builder::addProgress);
    return builder.elements(elements).dependencies(dependencies).deadlines(deadlines).build();
  }
}
