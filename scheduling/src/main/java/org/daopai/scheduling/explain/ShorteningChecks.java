package org.daopai.scheduling.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.Activity;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/** Checks limits against the network that they are for. */
final class ShorteningChecks {

  private ShorteningChecks() {}

  /**
   * The limits by position of their activity in the network.
   *
   * @throws InvalidInputException with all that is wrong with them
   */
  static Map<Integer, ShorteningLimit> byElement(
      ProjectNetwork network, List<ShorteningLimit> limits) {
    Map<Integer, ShorteningLimit> byElement = new LinkedHashMap<>();
    List<InputFault> faults = new ArrayList<>();
    for (ShorteningLimit limit : limits) {
      try {
        int element = network.indexOf(limit.activity());
        checkLimit(network, element, limit);
        if (byElement.put(element, limit) != null) {
          throw InvalidInputException.of(
              InputFault.Code.DUPLICATE_ID,
              limit.activity(),
              "Two limits are given for '%s'; one is accepted",
              limit.activity());
        }
      } catch (InvalidInputException fault) {
        faults.addAll(fault.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInputException(faults);
    }
    return byElement;
  }

  private static void checkLimit(ProjectNetwork network, int element, ShorteningLimit limit) {
    if (!(network.elements().get(element) instanceof Activity activity)) {
      throw cannot(limit, "is a milestone");
    }
    if (activity.isHammock()) {
      throw cannot(limit, "is a hammock");
    }
    if (!activity.duration().isWorkingTime()) {
      throw cannot(limit, "lasts " + activity.duration() + " by the clock");
    }
    Progress progress = network.progress().get(activity.id());
    if (progress != null && progress.isFinished()) {
      throw cannot(limit, "has finished");
    }
    int perDay = (int) network.calendarOf(activity).standardDay().toMinutes();
    if (limit.least().toMinutes(perDay) > activity.duration().toMinutes(perDay)) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          limit.activity(),
          "The least duration of '%s' is %s and its duration %s; the least is 0 or more and no more than the duration",
          limit.activity(),
          limit.least(),
          activity.duration());
    }
  }

  private static InvalidInputException cannot(ShorteningLimit limit, String what) {
    return InvalidInputException.of(
        InputFault.Code.INVALID_VALUE,
        limit.activity(),
        "'%s' %s and cannot be shortened; activities of working time that have not finished can",
        limit.activity(),
        what);
  }
}
