package org.daopai.examples.text;

import java.util.Locale;
import org.daopai.model.base.LocalizedName;

/** English with Chinese beside it. */
public final class Bilingual {

  private Bilingual() {}

  /** Both texts on one line; one of them where they are the same or the other is empty. */
  public static String of(LocalizedName name) {
    String english = PlainText.clean(name.text());
    String chinese = PlainText.clean(name.in(Locale.CHINA));
    if (chinese.isEmpty() || chinese.equals(english)) {
      return english;
    }
    return english.isEmpty() ? chinese : english + " " + chinese;
  }
}
