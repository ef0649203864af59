package org.daopai.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.daopai.examples.text.PlainText;
import org.daopai.model.ProjectNetwork;

/** What a command tells of a project that it took from one form to another. */
final class Transferred {

  private Transferred() {}

  /**
   * Prints what was left behind, one sentence a line, and how much there is of everything.
   *
   * @param left how the things are called that were left behind
   */
  static void print(PrintWriter list, ProjectNetwork network, List<String> omissions, String left) {
    omissions.forEach(line -> list.print(PlainText.clean(line) + "\n"));
    list.print(
        String.format(
            Locale.ROOT,
            "%d activities and milestones, %d phases, %d dependencies, %d calendars, %d deadlines,"
                + " progress of %d; %d %s\n",
            network.elements().size(),
            network.phases().size(),
            network.dependencies().size(),
            network.calendars().size(),
            network.deadlines().size(),
            network.progress().size(),
            omissions.size(),
            left));
    list.flush();
  }
}
