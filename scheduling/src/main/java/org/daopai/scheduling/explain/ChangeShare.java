package org.daopai.scheduling.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How far one change moved a date or a margin, made after those before it and before those after.
 *
 * @param changes the change; several where no plan can be made with only some of them, and they are
 *     made at once
 * @param by how far: of a date time of the clock, of a margin working time; later, or more, is
 *     positive
 */
public record ChangeShare(List<InputChange> changes, Duration by) implements Serializable {

  /** Checks that nothing is missing, and keeps a copy. */
  public ChangeShare {
    changes = ImmutableList.copyOf(changes);
    requireNonNull(by, "by");
  }

  /** The share in a sentence of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return DiffSentences.in(language).share(this);
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
