package org.daopai.metrics;

/** How the value of an indicator stands to the truth. */
public enum Precision {
  /** Everything was counted. */
  EXACT(""),
  /** The numerator is a lower bound: "more than 800". */
  AT_LEAST("≥ "),
  /** The denominator is a lower bound, or the numerator an upper one. */
  AT_MOST("≤ ");

  private final String sign;

  Precision(String sign) {
    this.sign = sign;
  }

  /** What is written before a value. */
  String sign() {
    return sign;
  }
}
