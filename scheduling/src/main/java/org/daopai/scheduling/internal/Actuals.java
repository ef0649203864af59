package org.daopai.scheduling.internal;

import java.time.LocalDateTime;
import org.daopai.model.DataDate;
import org.daopai.model.Progress;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/** What has happened lies at or before the data date. */
public final class Actuals {

  private Actuals() {}

  /**
   * Checks the actual dates of an activity.
   *
   * @throws InvalidInputException if one lies after the data date
   */
  public static void check(Progress progress, DataDate dataDate) {
    progress.actualFinish().ifPresent(at -> check(progress, "finish", at, dataDate));
    progress.actualStart().ifPresent(at -> check(progress, "start", at, dataDate));
  }

  static void check(Progress progress, String what, LocalDateTime at, DataDate dataDate) {
    if (at.isAfter(dataDate.instant())) {
      throw InvalidInputException.of(
          InputFault.Code.ACTUAL_AFTER_DATA_DATE,
          progress.activity(),
          "The actual %s of '%s' is %s, after the data date %s; what has happened lies at or before"
              + " the data date",
          what,
          progress.activity(),
          at,
          dataDate);
    }
  }
}
