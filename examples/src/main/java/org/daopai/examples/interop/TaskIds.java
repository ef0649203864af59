package org.daopai.examples.interop;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.daopai.model.base.Ids;
import org.daopai.model.base.InvalidInputException;
import org.mpxj.CustomField;
import org.mpxj.Task;
import org.mpxj.TaskField;

/**
 * What tasks are called: by the activity id that people gave them, as Primavera P6 has it and as it
 * is exported to Microsoft Project, where each task has one of its own; else by the number that the
 * file gave them. Groups are called by that number, changed where a task is called so.
 */
final class TaskIds {

  /** The title of the column in which Microsoft Project is given the ids. */
  private static final String COLUMN = "Activity ID";

  private final Map<Integer, String> ids = new HashMap<>();
  private final Set<String> taken;

  TaskIds(Iterable<Task> leaves) {
    Set<String> given = new HashSet<>();
    boolean unique = true;
    for (Task leaf : leaves) {
      String id = given(leaf);
      unique &= isId(id) && given.add(id);
    }
    for (Task leaf : leaves) {
      ids.put(leaf.getUniqueID(), unique ? given(leaf) : String.valueOf(leaf.getUniqueID()));
    }
    taken = Set.copyOf(ids.values());
  }

  /** The id of a leaf. */
  String of(Task leaf) {
    return ids.getOrDefault(leaf.getUniqueID(), String.valueOf(leaf.getUniqueID()));
  }

  /** The id of a group, which is that of no leaf. */
  String ofGroup(Task group) {
    String id = String.valueOf(group.getUniqueID());
    while (taken.contains(id)) {
      id = "phase-" + id;
    }
    return id;
  }

  /** Writes an id for Microsoft Project, in a text column of its own. */
  static void write(Task leaf, String id) {
    leaf.getParentFile().getCustomFields().getOrCreate(TaskField.TEXT1).setAlias(COLUMN);
    leaf.setText(1, id);
  }

  private static String given(Task leaf) {
    if (leaf.getActivityID() != null) {
      return leaf.getActivityID();
    }
    CustomField text = leaf.getParentFile().getCustomFields().get(TaskField.TEXT1);
    boolean isColumn = text != null && COLUMN.equals(text.getAlias());
    return isColumn && leaf.getText(1) != null ? leaf.getText(1) : "";
  }

  private static boolean isId(String id) {
    try {
      return !Ids.check("activity", id).isEmpty();
    } catch (InvalidInputException e) {
      return false;
    }
  }
}
