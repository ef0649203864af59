package org.daopai.examples.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.explain.Proof;
import org.daopai.scheduling.explain.ProofStep;
import org.daopai.scheduling.explain.Remedies;
import org.daopai.scheduling.explain.Remedy;
import org.daopai.scheduling.explain.RestSpell;
import org.daopai.scheduling.explain.TakenMeasure;
import org.daopai.scheduling.explain.TimeShare;

/**
 * Writes why deadlines are met or missed, as one JSON object of the form {@value #FORMAT}:
 *
 * <ul>
 *   <li>{@code format}: {@value #FORMAT}; {@code dataDate};
 *   <li>{@code deadlines}: for each the {@code id}, the {@code verdict} as a code, {@code due},
 *       {@code earlyFinish}, {@code marginMinutes} of working time, {@code earliestPromise} as a
 *       date, the verdict as {@code sentence} and {@code sentenceChinese}, {@code contradictions},
 *       each with its {@code links} and the minutes {@code by} which it asks too much, and {@code
 *       chains};
 *   <li>of a chain its {@code number}, {@code relativeFloatMinutes}, {@code origin}, {@code
 *       originAt}, {@code availableMinutes} from the origin to the deadline, {@code overrunMinutes}
 *       by the clock, negative when early, {@code calendar} and {@code workingOverrunMinutes} where
 *       one calendar serves it, {@code steps}, {@code waterfall} and its sentences. The minutes of
 *       its steps less those available are the overrun;
 *   <li>of a step its {@code kind}, {@code from}, {@code to}, {@code minutes} of the clock, {@code
 *       workingMinutes}, the {@code activity}, the {@code dependency}, the {@code calendar}, {@code
 *       rests} and its sentences;
 *   <li>{@code remedies}, where measures are known: {@code costAtLeast}, whether the first is
 *       {@code provenCheapest}, how many {@code plans} were made, the chain of an {@code
 *       impossibility}, and those {@code found}, each with its {@code cost}, {@code gainedMinutes},
 *       {@code changes}, the {@code deadlines} afterwards, how many dates it moves and its
 *       sentences.
 * </ul>
 *
 * <p>Instants are as in a schedule, local and to the minute. A later version of the form may add
 * members, not change or drop one.
 */
public final class ExplainJson {

  /** The name and version of the form. */
  public static final String FORMAT = "daopai-explain/1";

  private final JsonGenerator out;

  private ExplainJson(JsonGenerator out) {
    this.out = out;
    out.setPrettyPrinter(Indented.printer());
  }

  /** The text of the object. */
  public static String of(
      Schedule schedule, List<ExplainedDeadline> deadlines, Optional<Remedies> remedies) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      new ExplainJson(out).write(schedule, deadlines, remedies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private void write(
      Schedule schedule, List<ExplainedDeadline> deadlines, Optional<Remedies> remedies)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("format", FORMAT);
    out.writeStringField("dataDate", schedule.dataDate().instant().toString());
    out.writeArrayFieldStart("deadlines");
    for (ExplainedDeadline deadline : deadlines) {
      write(deadline);
    }
    out.writeEndArray();
    if (remedies.isPresent()) {
      out.writeFieldName("remedies");
      write(remedies.get());
    }
    out.writeEndObject();
  }

  private void write(Remedies remedies) throws IOException {
    out.writeStartObject();
    out.writeNumberField("costAtLeast", remedies.costAtLeast());
    out.writeBooleanField("provenCheapest", remedies.isProvenCheapest());
    out.writeNumberField("plans", remedies.plans());
    if (remedies.impossibility().isPresent()) {
      out.writeFieldName("impossibility");
      write(remedies.impossibility().get());
    }
    out.writeArrayFieldStart("found");
    for (Remedy remedy : remedies) {
      out.writeStartObject();
      out.writeNumberField("cost", remedy.cost());
      out.writeNumberField("gainedMinutes", remedy.gained().toMinutes());
      out.writeArrayFieldStart("changes");
      for (TakenMeasure change : remedy.changes()) {
        out.writeStartObject();
        out.writeNumberField("steps", change.steps());
        out.writeNumberField("cost", change.cost());
        writeSentences(change.sentence(Locale.ENGLISH), change.sentence(Locale.CHINA));
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeArrayFieldStart("deadlines");
      for (DeadlineVerdict verdict : remedy.after().deadlines()) {
        out.writeStartObject();
        out.writeStringField("id", verdict.id().value());
        out.writeBooleanField("met", verdict.isMet());
        out.writeStringField("due", verdict.due().toString());
        out.writeStringField("earlyFinish", verdict.earlyFinish().toString());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeNumberField("movedDates", remedy.diff().moves().size());
      writeSentences(remedy.sentence(Locale.ENGLISH), remedy.sentence(Locale.CHINA));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(ExplainedDeadline deadline) throws IOException {
    DeadlineVerdict dates = deadline.verdict().deadline();
    out.writeStartObject();
    out.writeStringField("id", dates.id().value());
    out.writeStringField("verdict", deadline.verdict().code().name());
    out.writeStringField("due", dates.due().toString());
    out.writeStringField("earlyFinish", dates.earlyFinish().toString());
    out.writeNumberField("marginMinutes", dates.margin().toMinutes());
    out.writeStringField("earliestPromise", dates.earliestPromiseDay().toString());
    writeSentences(
        deadline.verdict().sentence(Locale.ENGLISH), deadline.verdict().sentence(Locale.CHINA));
    out.writeArrayFieldStart("contradictions");
    for (Finding finding : deadline.verdict().contradictions()) {
      write(finding);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("chains");
    for (Proof proof : deadline.proofs()) {
      write(proof);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(Finding finding) throws IOException {
    out.writeStartObject();
    out.writeNumberField("by", finding.by().toMinutes());
    out.writeArrayFieldStart("links");
    for (Finding.Link link : finding.links()) {
      out.writeStartObject();
      out.writeStringField("dependency", link.dependency().toString());
      out.writeBooleanField("maximum", link.isMaximum());
      out.writeStringField("from", link.from().toString());
      out.writeStringField("to", link.to().toString());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(Proof proof) throws IOException {
    out.writeStartObject();
    out.writeNumberField("number", proof.number());
    out.writeNumberField("relativeFloatMinutes", proof.relativeFloat().toMinutes());
    out.writeStringField("origin", proof.origin().name());
    out.writeStringField("originAt", proof.originAt().toString());
    out.writeNumberField("availableMinutes", proof.available().toMinutes());
    out.writeNumberField("overrunMinutes", proof.overrun().toMinutes());
    if (proof.calendar().isPresent() && proof.workingOverrun().isPresent()) {
      out.writeStringField("calendar", proof.calendar().get().value());
      out.writeNumberField("workingOverrunMinutes", proof.workingOverrun().get().toMinutes());
    }
    writeSentences(proof.sentence(Locale.ENGLISH), proof.sentence(Locale.CHINA));
    out.writeArrayFieldStart("steps");
    for (ProofStep step : proof.steps()) {
      write(step);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("waterfall");
    for (TimeShare share : proof.waterfall()) {
      out.writeStartObject();
      out.writeStringField("kind", share.kind().name());
      writeName(share.name());
      out.writeNumberField("minutes", share.minutes());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(ProofStep step) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", step.kind().name());
    out.writeStringField("from", step.begin().toString());
    out.writeStringField("to", step.end().toString());
    out.writeNumberField("minutes", step.minutes());
    out.writeNumberField("workingMinutes", step.working().toMinutes());
    out.writeStringField("activity", step.activity().value());
    if (step.dependency().isPresent()) {
      out.writeStringField("dependency", step.dependency().get().toString());
    }
    if (step.calendar().isPresent()) {
      out.writeStringField("calendar", step.calendar().get().value());
    }
    out.writeArrayFieldStart("rests");
    for (RestSpell rest : step.rests()) {
      out.writeStartObject();
      out.writeStringField("kind", rest.kind().name());
      writeName(rest.name());
      out.writeNumberField("days", rest.days());
      out.writeNumberField("minutes", rest.minutes());
      out.writeEndObject();
    }
    out.writeEndArray();
    writeSentences(step.sentence(Locale.ENGLISH), step.sentence(Locale.CHINA));
    out.writeEndObject();
  }

  private void writeName(LocalizedName name) throws IOException {
    if (!name.text().isEmpty()) {
      out.writeStringField("name", name.text());
      out.writeStringField("nameChinese", name.in(Locale.CHINA));
    }
  }

  private void writeSentences(String english, String chinese) throws IOException {
    out.writeStringField("sentence", english);
    out.writeStringField("sentenceChinese", chinese);
  }
}
