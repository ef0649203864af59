package org.daopai.scheduling;

/** What bounds the late dates of an activity that has no deadline downstream. */
public enum OpenEnds {
  /** Nothing: it has no late dates and no total float. The default. */
  UNBOUNDED,
  /** The latest early finish of the project, as Microsoft Project does. */
  PROJECT_FINISH
}
