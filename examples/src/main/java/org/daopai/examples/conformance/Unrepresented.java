package org.daopai.examples.conformance;

/**
 * Something that a case uses and a network cannot say, or says in another way.
 *
 * @param task the task it touches; empty when it touches the whole case
 * @param feature what it is, in two or three words
 * @param sentence what the case says, and what was planned instead
 */
record Unrepresented(String task, String feature, String sentence) {

  /**
   * Of one task.
   *
   * @param rest what follows the task in the sentence
   */
  static Unrepresented of(CaseTask task, String feature, String rest) {
    return new Unrepresented(task.id(), feature, "Task " + task.label() + " " + rest);
  }
}
