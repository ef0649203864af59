package org.daopai.examples.conformance;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.Schedule;

/**
 * A case planned, compared with what its own application stored, and told.
 *
 * <p>Immutable.
 */
public final class TruthCaseReport {

  private final TruthCase truthCase;
  private final CaseNetwork mapped;
  private final Schedule schedule;
  private final Comparison comparison;

  private TruthCaseReport(TruthCase truthCase) {
    this.truthCase = truthCase;
    mapped = CaseNetwork.of(truthCase.input());
    schedule = mapped.plan();
    comparison = Comparison.of(mapped, schedule, truthCase.stored());
  }

  /**
   * Plans a case and compares.
   *
   * @throws org.daopai.model.base.InvalidInputException if the case cannot be planned
   */
  public static TruthCaseReport of(TruthCase truthCase) {
    return new TruthCaseReport(truthCase);
  }

  /** The plan. */
  public Schedule schedule() {
    return schedule;
  }

  List<Agreement> agreements() {
    return comparison.agreements();
  }

  List<Difference> differences() {
    return comparison.differences();
  }

  List<Difference> restOnly() {
    return comparison.restOnly();
  }

  List<Unrepresented> unrepresented() {
    return mapped.unrepresented();
  }

  Reasons reasons() {
    return new Reasons(mapped);
  }

  /**
   * Writes counts, agreement by field, what is not planned, and every difference with its reason.
   */
  public void print(PrintStream out) {
    printCase(out);
    printAgreement(out);
    printUnrepresented(out);
    printDifferences(out);
  }

  private void printCase(PrintStream out) {
    ProjectNetwork network = schedule.network();
    long constraints = network.elements().stream().mapToLong(e -> e.constraints().size()).sum();
    out.println("Case      " + truthCase.id());
    out.println("Source    " + truthCase.input().source());
    out.println("Planned   by " + truthCase.input().application());
    out.println(
        line(
            "Network   %d activities and milestones, %d phases, %d dependencies, %d calendars",
            network.elements().size(),
            network.phases().size(),
            network.dependencies().size(),
            network.calendars().size()));
    out.println(
        line(
            "          %d date constraints, %d deadlines, progress of %d",
            constraints, network.deadlines().size(), network.progress().size()));
    out.println(line("Schedule  from %s to %s", schedule.dataDate(), schedule.earlyFinish()));
    out.println();
  }

  private void printAgreement(PrintStream out) {
    out.println("Agreement 一致性   compared   to the minute   by working time");
    for (Agreement agreement : comparison.agreements()) {
      out.println(
          line(
              "%-16s %10d %15d %17d",
              agreement.field().label(),
              agreement.compared(),
              agreement.toTheMinute(),
              agreement.byWorkingTime()));
    }
    out.println();
  }

  private void printUnrepresented(PrintStream out) {
    List<String> sentences =
        mapped.unrepresented().stream().map(Unrepresented::sentence).distinct().toList();
    if (sentences.isEmpty()) {
      out.println("Everything the case uses is planned.");
    }
    sentences.forEach(sentence -> out.println(sentence + "."));
    out.println();
  }

  private void printDifferences(PrintStream out) {
    if (comparison.differences().isEmpty()) {
      out.println("Nothing differs by working time.");
    } else {
      Reasons reasons = reasons();
      printTable(out, comparison.differences(), reasons::of);
    }
    if (!comparison.restOnly().isEmpty()) {
      out.println();
      out.println("Not the same minute, but no working time in between:");
      printTable(out, comparison.restOnly(), difference -> "rest in between");
    }
  }

  private static void printTable(
      PrintStream out, List<Difference> differences, Function<Difference, String> reason) {
    out.println("Activity   field          stored             planned            reason 原因");
    for (Difference difference : differences) {
      out.println(
          line(
              "%-10s %-14s %-18s %-18s %s",
              difference.element().id(),
              difference.field().label(),
              difference.stored(),
              difference.planned(),
              reason.apply(difference)));
    }
  }

  private static String line(String format, Object... args) {
    return String.format(Locale.ROOT, format, args);
  }
}
