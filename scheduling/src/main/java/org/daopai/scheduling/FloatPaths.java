package org.daopai.scheduling;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.internal.RelationshipFloats;
import org.daopai.scheduling.internal.Settings;

/**
 * The room that each dependency leaves between the early dates of a schedule, and the paths that
 * lead to an activity in the order of that room: what drives it, and what would drive it next.
 *
 * <p>A dependency's float is the working time that its predecessor can slip, on its own calendar, a
 * phase on that of the project, before it moves the early date of the successor. One without which
 * the successor could be earlier drives; on several calendars it may have float all the same, where
 * rest swallows the slip. The relative float of a path is the least sum of the floats of those that
 * do not drive, by which it leads on to the activity (multiple float paths by free float): paths
 * are not sorted by total float, which on several calendars changes along a driving path.
 *
 * <p>Immutable and thread-safe.
 */
public final class FloatPaths {

  private final Schedule schedule;
  private final RelationshipFloats floats;

  FloatPaths(Schedule schedule, Settings settings) {
    this.schedule = schedule;
    floats = RelationshipFloats.of(schedule, settings);
  }

  /**
   * A path: activities and milestones of which each drives the next.
   *
   * @param number 1 for the driving path
   * @param relativeFloat how much later the last could come before it drives what the path leads to
   * @param activities from the origin on
   * @param leadsOnBy the dependency by which it joins an earlier path; none of the first, which
   *     ends with what the paths were asked for
   */
  public record FloatPath(
      int number,
      Duration relativeFloat,
      List<ActivityId> activities,
      Optional<Dependency> leadsOnBy)
      implements Serializable {

    /** Copies the list. */
    public FloatPath {
      activities = ImmutableList.copyOf(activities);
    }
  }

  /**
   * The float of a dependency; none where one of its ends has happened, or it joins a hammock.
   *
   * @param dependency its position in the network
   */
  public Optional<Duration> relationshipFloat(int dependency) {
    int minutes = floats.of(dependency);
    return minutes == Integer.MIN_VALUE
        ? Optional.empty()
        : Optional.of(Duration.ofMinutes(minutes));
  }

  /**
   * Whether a dependency drives its successor.
   *
   * @param dependency its position in the network
   */
  public boolean drives(int dependency) {
    return floats.drives(dependency);
  }

  /** The dependencies that drive an activity, all of them, those of phases that hold it too. */
  public List<Dependency> drivingPredecessors(String activity) {
    int element = schedule.network().indexOf(ActivityId.of(activity));
    return tight(k -> floats.drives(k, element));
  }

  /** The dependencies by which an activity drives others. */
  public List<Dependency> drivenSuccessors(String activity) {
    int element = schedule.network().indexOf(ActivityId.of(activity));
    return tight(k -> schedule.network().predecessorIndex(k) == element);
  }

  private List<Dependency> tight(IntPredicate joins) {
    List<Dependency> dependencies = schedule.network().dependencies();
    return IntStream.range(0, dependencies.size())
        .filter(k -> joins.test(k) && floats.drives(k))
        .mapToObj(dependencies::get)
        .toList();
  }

  /**
   * The longest path to what finishes last: the driving path of the project. A hammock may span
   * longer; no path leads to one.
   */
  public FloatPath longestPath() {
    Optional<ScheduledActivity> last =
        schedule.activities().stream()
            .filter(activity -> !(activity.element() instanceof Activity work && work.isHammock()))
            .reduce((one, other) -> other.earlyFinish().isAfter(one.earlyFinish()) ? other : one);
    if (last.isEmpty()) {
      throw InvalidInputException.of(
          InputFault.Code.UNKNOWN_REFERENCE,
          "longest path",
          "An empty network has no longest path; ask for that of a network with activities");
    }
    return towards(last.get().id().value(), 1).get(0);
  }

  /**
   * The first paths that lead to an activity or milestone.
   *
   * @param limit how many, at least one
   * @throws InvalidInputException if the network has none of that id, or the limit is less than one
   */
  public List<FloatPath> towards(String activity, int limit) {
    if (limit < 1) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          activity,
          "%d paths towards '%s' are asked for; ask for 1 or more",
          limit,
          activity);
    }
    ProjectNetwork network = schedule.network();
    List<RelationshipFloats.Path> paths =
        floats.paths(network.indexOf(ActivityId.of(activity)), limit);
    ImmutableList.Builder<FloatPath> result = ImmutableList.builder();
    for (int k = 0; k < paths.size(); k++) {
      RelationshipFloats.Path path = paths.get(k);
      result.add(
          new FloatPath(
              k + 1,
              Duration.ofMinutes(path.relativeFloat()),
              path.elements().stream().map(i -> network.elements().get(i).id()).toList(),
              path.dependency() < 0
                  ? Optional.empty()
                  : Optional.of(network.dependencies().get(path.dependency()))));
    }
    return result.build();
  }
}
