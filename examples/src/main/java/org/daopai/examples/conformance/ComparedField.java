package org.daopai.examples.conformance;

/** A field that is compared, in the words of planners and by its key in the document. */
enum ComparedField {
  EARLY_START("early start", "earlyStart"),
  EARLY_FINISH("early finish", "earlyFinish"),
  LATE_START("late start", "lateStart"),
  LATE_FINISH("late finish", "lateFinish"),
  TOTAL_FLOAT("total float", "totalSlackMinutes");

  private final String label;
  private final String key;

  ComparedField(String label, String key) {
    this.label = label;
    this.key = key;
  }

  String label() {
    return label;
  }

  String key() {
    return key;
  }

  boolean isDate() {
    return this != TOTAL_FLOAT;
  }

  /** Whether it is computed from the start of the project on; from its end back otherwise. */
  boolean isEarly() {
    return this == EARLY_START || this == EARLY_FINISH;
  }
}
