package org.daopai.scheduling.internal;

import com.google.common.collect.ImmutableList;
import org.daopai.model.schedule.Driver;

/** Writes a driver that is no dependency as a negative number. */
final class Drivers {

  static final int ABSENT = Integer.MIN_VALUE;

  private static final ImmutableList<Driver.Kind> KINDS =
      ImmutableList.copyOf(Driver.Kind.values());

  private Drivers() {}

  static int of(Driver.Kind kind) {
    return -1 - KINDS.indexOf(kind);
  }

  static Driver.Kind kind(int code) {
    return KINDS.get(-1 - code);
  }
}
