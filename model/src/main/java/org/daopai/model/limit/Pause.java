package org.daopai.model.limit;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.base.Ids;
import org.immutables.value.Value;

/**
 * Why a clock is paused. Two pauses of one clock are told apart by their text. Immutable and
 * thread-safe.
 */
@Value.Immutable
public abstract class Pause implements Serializable {

  Pause() {}

  /** What the pause is called; for a special procedure its English words. */
  public abstract String text();

  /** The special procedure it is for; empty for any other suspension. */
  public abstract Optional<SpecialProcedure> procedure();

  /** How long it was announced to last, the day of its beginning not counted. */
  public abstract Optional<LimitLength> announced();

  @Value.Check
  void check() {
    Ids.check("pause", text());
  }

  /** Starts a pause from nothing. */
  public static PauseBuilder builder() {
    return new PauseBuilder();
  }

  /** A suspension for a reason in words. */
  public static Pause of(String text) {
    return builder().text(text).build();
  }

  /** A special procedure. */
  public static Pause of(SpecialProcedure procedure) {
    return builder().text(procedure.words().text()).procedure(procedure).build();
  }

  /** The same, announced to last so long. */
  public Pause announced(LimitLength length) {
    return builder().from(this).announced(length).build();
  }

  /**
   * The pause in words.
   *
   * @param language Chinese, or anything else for English; a text of the caller is not translated
   */
  public String in(Locale language) {
    return procedure().map(procedure -> procedure.words().in(language)).orElse(text());
  }
}
