package org.daopai.examples.conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.json.JsonLimits;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * A case planned from its inputs alone, to be written as a result that others can score. What the
 * application computed is never read on this way: not the stored dates of tasks, not the finish of
 * the project, not the dates of assignments.
 *
 * <p>Immutable.
 */
public final class CasePlan {

  private final CaseNetwork mapped;
  private final Schedule schedule;

  private CasePlan(CaseInput input) {
    mapped = CaseNetwork.of(input);
    schedule = mapped.plan();
  }

  /**
   * Reads the inputs of a case and plans it.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws InvalidInputException if it is not a case, is over a limit or cannot be planned
   */
  public static CasePlan of(Path file) {
    try (InputStream json = Files.newInputStream(file)) {
      return of(json, JsonLimits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException("The case " + file + " cannot be read", e);
    }
  }

  /** The same from a stream, within limits. */
  static CasePlan of(InputStream json, JsonLimits limits) throws IOException {
    return new CasePlan(CaseInput.read(json, limits));
  }

  /** How many activities and milestones were planned. */
  public int activities() {
    return mapped.tasks(schedule).size();
  }

  /**
   * What the case uses and the plan does not keep to, or keeps to in another way: how many tasks it
   * touches, by feature; 0 where it touches the whole case.
   */
  public Map<String, Integer> unplanned() {
    Map<String, Integer> tasks = new TreeMap<>();
    for (Unrepresented each : mapped.unrepresented()) {
      tasks.merge(each.feature(), each.task().isEmpty() ? 0 : 1, Integer::sum);
    }
    return tasks;
  }

  /**
   * Writes the result: an object of tasks by id, each with its {@code earlyStart}, {@code
   * earlyFinish}, {@code lateStart}, {@code lateFinish}, {@code totalSlackMinutes} and {@code
   * freeSlackMinutes}, as far as it has them. One line a task, in the order of the case; what takes
   * its span from others comes last.
   */
  public void write(Writer out) throws IOException {
    String separator = "";
    out.write("{\"tasks\":{");
    for (ScheduledActivity activity : mapped.tasks(schedule)) {
      write(separator, activity.id().value(), mapped.dates(activity), out);
      separator = ",";
    }
    for (Map.Entry<String, PlannedDates> span : mapped.spans(schedule).entrySet()) {
      write(separator, span.getKey(), span.getValue(), out);
      separator = ",";
    }
    out.write("\n}}\n");
  }

  private static void write(String separator, String task, PlannedDates dates, Writer out)
      throws IOException {
    out.write(separator + "\n" + TextNode.valueOf(task) + ":" + json(dates));
  }

  private static ObjectNode json(PlannedDates dates) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, ComparedField.EARLY_START, dates.early().map(PlannedDates.Span::start));
    put(json, ComparedField.EARLY_FINISH, dates.early().map(PlannedDates.Span::finish));
    put(json, ComparedField.LATE_START, dates.late().map(PlannedDates.Span::start));
    put(json, ComparedField.LATE_FINISH, dates.late().map(PlannedDates.Span::finish));
    dates
        .totalFloat()
        .ifPresent(slip -> json.put(ComparedField.TOTAL_FLOAT.key(), slip.toMinutes()));
    dates.freeFloat().ifPresent(slip -> json.put("freeSlackMinutes", slip.toMinutes()));
    return json;
  }

  private static void put(ObjectNode json, ComparedField field, Optional<LocalDateTime> date) {
    date.ifPresent(at -> json.put(field.key(), at.toString()));
  }
}
