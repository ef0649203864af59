package org.daopai.examples.interop;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.FormatMethod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mpxj.Task;

/** Collects, one sentence each, what one side says and the other does not. */
final class Omissions {

  private static final int MAX_SHOWN = 60;

  private final Set<String> sentences = new LinkedHashSet<>();

  /** Of the whole file. */
  @FormatMethod
  void add(String format, Object... args) {
    sentences.add(String.format(Locale.ROOT, format, args));
  }

  /** Of one task. */
  void add(Task task, String rest) {
    sentences.add("Task " + label(task) + " " + rest);
  }

  List<String> sentences() {
    return ImmutableList.copyOf(sentences);
  }

  /** How a sentence calls a task: by the number of its row and its name. */
  static String label(Task task) {
    String name = task.getName() == null ? "" : task.getName();
    String shown = name.length() > MAX_SHOWN ? name.substring(0, MAX_SHOWN) + "..." : name;
    return task.getUniqueID() + (shown.isEmpty() ? "" : " (" + shown + ")");
  }
}
