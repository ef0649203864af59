package org.daopai.examples.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.util.Collection;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.examples.review.ReviewedDeadline;
import org.daopai.examples.review.ReviewedIndicator;
import org.daopai.metrics.ConfidenceInterval;
import org.daopai.metrics.IndicatorResult;
import org.daopai.model.json.ScheduleJson;

/**
 * Writes a review as one JSON object of the form {@value #FORMAT}, in this order:
 *
 * <ul>
 *   <li>{@code format}: {@value #FORMAT};
 *   <li>{@code schedule}: the schedule, unchanged, as a document of {@link ScheduleJson};
 *   <li>{@code lights}: by the id of each activity and milestone {@code DONE}, {@code RED}, {@code
 *       YELLOW}, {@code GREEN} or {@code GREY};
 *   <li>{@code deadlines}: for each deadline of the network, in its order, the {@code id}, whether
 *       it is {@code met}, the {@code earliestPromise} as a date, the ids of the {@code
 *       drivingChain} from the origin, all of them, and the verdict as {@code sentence} and {@code
 *       sentenceChinese};
 *   <li>{@code dueSoon}: ids, by latest finish;
 *   <li>{@code indicators}: for each the {@code id}, {@code version} and {@code variant} of its
 *       definition, {@code asOf} as a date, the {@code scope}, the {@code percent} to one decimal
 *       or the {@code reason} why there is none, how many were {@code counted} of which {@code
 *       base}, an {@code interval} with its {@code level} where one is known (fractions of one),
 *       and the ids that are {@code missing} from the base and {@code extra} to it;
 *   <li>{@code wallChart}: where the wall chart was written.
 * </ul>
 *
 * <p>A later version of the form may add members, not change or drop one.
 */
public final class PlanJson {

  /** The name and version of the form. */
  public static final String FORMAT = "daopai-plan/1";

  private final ProjectReview review;
  private final JsonGenerator out;
  private final DefaultPrettyPrinter printer;

  private PlanJson(ProjectReview review, JsonGenerator out) {
    this.review = review;
    this.out = out;
    printer = Indented.printer();
    out.setPrettyPrinter(printer);
  }

  /**
   * The text of the object.
   *
   * @param wallChart where the wall chart was written, as the user would type it
   */
  public static String of(ProjectReview review, String wallChart) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      new PlanJson(review, out).write(wallChart);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private void write(String wallChart) throws IOException {
    out.writeStartObject();
    out.writeStringField("format", FORMAT);
    out.writeFieldName("schedule");
    out.writeRawValue(
        ScheduleJson.write(review.schedule()).strip().replace("\n", "\n" + Indented.INDENT));
    writeLights();
    writeDeadlines();
    writeIds("dueSoon", review.dueSoon().stream().map(ReviewedActivity::id).toList());
    out.writeArrayFieldStart("indicators");
    for (ReviewedIndicator indicator : review.indicators()) {
      writeIndicator(indicator.result());
    }
    out.writeEndArray();
    out.writeStringField("wallChart", wallChart);
    out.writeEndObject();
  }

  private void writeLights() throws IOException {
    out.writeObjectFieldStart("lights");
    for (ReviewedActivity activity : review.activities()) {
      out.writeStringField(activity.id(), activity.light().name());
    }
    out.writeEndObject();
  }

  private void writeDeadlines() throws IOException {
    out.writeArrayFieldStart("deadlines");
    for (ReviewedDeadline deadline : review.deadlines()) {
      out.writeStartObject();
      out.writeStringField("id", deadline.verdict().id().value());
      out.writeBooleanField("met", deadline.verdict().isMet());
      out.writeStringField("earliestPromise", deadline.verdict().earliestPromiseDay().toString());
      writeIds("drivingChain", deadline.chain());
      out.writeStringField("sentence", deadline.sentence().english());
      out.writeStringField("sentenceChinese", deadline.sentence().chinese());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void writeIndicator(IndicatorResult result) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", result.definition().id());
    out.writeNumberField("version", result.definition().version());
    out.writeStringField("variant", result.definition().variant());
    out.writeStringField("asOf", result.asOf().date().toString());
    out.writeStringField("scope", result.scope());
    if (result.isDefined()) {
      out.writeNumberField("percent", result.value().percent(1, RoundingMode.HALF_UP));
    } else {
      out.writeStringField("reason", result.reason().orElseThrow().name());
    }
    out.writeNumberField("counted", result.evidence().counted().size());
    out.writeNumberField("base", result.evidence().base().size());
    if (result.interval().isPresent()) {
      ConfidenceInterval interval = result.interval().get();
      out.writeObjectFieldStart("interval");
      out.writeNumberField("level", interval.level());
      out.writeNumberField("lower", interval.lower());
      out.writeNumberField("upper", interval.upper());
      out.writeEndObject();
    }
    writeIds("missing", result.evidence().missing());
    writeIds("extra", result.evidence().extra());
    out.writeEndObject();
  }

  private void writeIds(String field, Collection<String> ids) throws IOException {
    printer.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
    out.writeArrayFieldStart(field);
    for (String id : ids) {
      out.writeString(id);
    }
    out.writeEndArray();
    printer.indentArraysWith(Indented.INDENTER);
  }
}
