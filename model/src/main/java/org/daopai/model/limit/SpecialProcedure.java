package org.daopai.model.limit;

import java.util.Locale;
import org.daopai.model.base.LocalizedName;

/**
 * What an authority may do in the course of a case that is not counted in its time limit (T6,
 * Administrative Licensing Law Art. 45).
 */
public enum SpecialProcedure {
  /** Hearing. */
  HEARING("听证"),
  /** Tender. */
  TENDER("招标"),
  /** Auction. */
  AUCTION("拍卖"),
  /** Inspection. */
  INSPECTION("检验"),
  /** Test. */
  TEST("检测"),
  /** Quarantine. */
  QUARANTINE("检疫"),
  /** Appraisal. */
  APPRAISAL("鉴定"),
  /** Review by experts. */
  EXPERT_REVIEW("专家评审");

  private final String chinese;

  SpecialProcedure(String chinese) {
    this.chinese = chinese;
  }

  /** How people call it; the English text, such as {@code expert review}, identifies its pause. */
  public LocalizedName words() {
    return LocalizedName.of(name().toLowerCase(Locale.ROOT).replace('_', ' '), chinese);
  }
}
