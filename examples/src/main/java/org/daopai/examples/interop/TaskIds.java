package org.daopai.examples.interop;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.daopai.model.base.Ids;
import org.daopai.model.base.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.mpxj.Task;

/**
 * What tasks are called: by the activity id that people gave them, as Primavera P6 has it, where
 * each task has one of its own; else by the number that the file gave them.
 */
final class TaskIds {

  private final Map<Integer, String> ids = new HashMap<>();

  TaskIds(Iterable<Task> leaves) {
    Set<String> given = new HashSet<>();
    boolean unique = true;
    for (Task leaf : leaves) {
      unique &= isId(leaf.getActivityID()) && given.add(leaf.getActivityID());
    }
    for (Task leaf : leaves) {
      ids.put(
          leaf.getUniqueID(), unique ? leaf.getActivityID() : String.valueOf(leaf.getUniqueID()));
    }
  }

  /** The id of a leaf. */
  String of(Task leaf) {
    return ids.getOrDefault(leaf.getUniqueID(), String.valueOf(leaf.getUniqueID()));
  }

  private static boolean isId(@Nullable String id) {
    try {
      return id != null && !Ids.check("activity", id).isEmpty();
    } catch (InvalidInputException e) {
      return false;
    }
  }
}
