package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.base.InputFault;

/** What an element of a network is called in a document. */
enum ElementType {
  ACTIVITY("activity"),
  START_MILESTONE("start-milestone"),
  FINISH_MILESTONE("finish-milestone");

  private static final ImmutableList<ElementType> ALL = ImmutableList.copyOf(values());

  private final String word;

  ElementType(String word) {
    this.word = word;
  }

  static ElementType of(NetworkElement element) {
    if (!(element instanceof Milestone milestone)) {
      return ACTIVITY;
    }
    return milestone.kind() == Milestone.Kind.START ? START_MILESTONE : FINISH_MILESTONE;
  }

  static ElementType read(JsonValue value) {
    String text = value.text();
    return ALL.stream()
        .filter(type -> type.word.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                value
                    .place()
                    .fault(
                        InputFault.Code.INVALID_VALUE,
                        "'%s' is not a type of element; %s are",
                        Place.shown(text),
                        Arrays.toString(values())));
  }

  /** The word for it. */
  @Override
  public String toString() {
    return word;
  }
}
