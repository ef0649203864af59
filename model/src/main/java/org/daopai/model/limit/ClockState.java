package org.daopai.model.limit;

/** How a case stands on a day, after the events of the day. */
public enum ClockState {
  /** Nothing is known of it. */
  NOT_RECEIVED,
  /** It came in; no clock for the decision runs yet. */
  RECEIVED,
  /** The applicant has to correct it. */
  CORRECTING,
  /** It is accepted, and the clock runs. */
  RUNNING,
  /** It is accepted, and the clock stands. */
  PAUSED,
  /** It is decided. */
  DECIDED,
  /** It is decided, and the decision delivered. */
  DELIVERED,
  /** The applicant withdrew. */
  WITHDRAWN
}
