package org.daopai.metrics;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** How a percentage is written. */
final class Percents {

  private Percents() {}

  /**
   * A percentage with the decimals it has, the digits of the locale, and a blank before the sign.
   */
  static String format(Locale locale, BigDecimal percent) {
    NumberFormat digits = NumberFormat.getNumberInstance(locale);
    digits.setGroupingUsed(false);
    digits.setMinimumFractionDigits(percent.scale());
    digits.setMaximumFractionDigits(percent.scale());
    return digits.format(percent) + " %";
  }
}
