package org.daopai.scheduling.explain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkDuration;

/**
 * A way to finish by a time at the least cost: which activities take how long.
 *
 * <p>Immutable and thread-safe.
 */
public final class Shortening {

  private final ProjectNetwork original;
  private final Duration finish;
  private final BigDecimal cost;
  private final Map<Integer, WorkDuration> changed; // by element of the network

  Shortening(
      ProjectNetwork original,
      Duration finish,
      BigDecimal cost,
      Map<Integer, WorkDuration> changed) {
    this.original = original;
    this.finish = finish;
    this.cost = cost;
    this.changed = changed;
  }

  /** When what owes the deadline finishes, in working time from the data date. */
  public Duration finish() {
    return finish;
  }

  /**
   * What it costs, in the unit of the limits' costs; exact where twelve decimals hold it, else
   * rounded to them.
   */
  public BigDecimal cost() {
    return cost;
  }

  /**
   * How long each activity takes that is shortened, in working minutes; of one under way what
   * remains. Immutable.
   */
  public Map<ActivityId, WorkDuration> durations() {
    Map<ActivityId, WorkDuration> durations = new LinkedHashMap<>();
    changed.forEach((i, duration) -> durations.put(original.elements().get(i).id(), duration));
    return Collections.unmodifiableMap(durations);
  }

  /**
   * The network with these durations: as of the same data date its plan finishes what owes the
   * deadline after {@link #finish()}.
   */
  public ProjectNetwork network() {
    List<NetworkElement> elements = new ArrayList<>(original.elements());
    ProjectNetwork.Builder builder = original.toBuilder();
    changed.forEach(
        (i, duration) -> {
          Activity activity = (Activity) elements.get(i);
          Progress progress = original.progress().get(activity.id());
          if (progress == null) {
            elements.set(i, Activity.builder().from(activity).duration(duration).build());
          } else {
            builder.addProgress(Progress.builder().from(progress).remaining(duration).build());
          }
        });
    return builder.elements(elements).build();
  }

  @Override
  public String toString() {
    return "finish after "
        + finish.toMinutes()
        + " working minutes at "
        + cost.toPlainString()
        + " by "
        + durations();
  }
}
