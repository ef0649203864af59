package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daopai.model.base.Citation;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.limit.ExtensionRight;
import org.daopai.model.limit.LimitId;
import org.daopai.model.limit.LimitLength;
import org.daopai.model.limit.TimeLimit;
import org.daopai.model.limit.TimeLimitBuilder;

/** Reads the document of time limits. */
final class TimeLimitReader {

  private static final ImmutableList<String> MEMBERS =
      ImmutableList.of(DocumentFormat.MEMBER, "limits");
  private static final ImmutableList<String> LIMIT =
      ImmutableList.of(
          "id",
          "name",
          "length",
          "startRule",
          "endRule",
          "closing",
          "basis",
          "runsFrom",
          "endsWith",
          "deemedAcceptedAfter",
          "overdue",
          "extension",
          "authority",
          "citation");
  private static final ImmutableList<String> EXTENSION =
      ImmutableList.of("length", "times", "condition");
  private static final ImmutableList<String> CITATION =
      ImmutableList.of("law", "article", "version");

  private final JsonInput in;
  private final DocumentFormat format = new DocumentFormat(TimeLimitJson.FORMAT);
  private final ImmutableList.Builder<TimeLimit> limits = ImmutableList.builder();
  private final Set<LimitId> ids = new HashSet<>();

  private TimeLimitReader(JsonInput in) {
    this.in = in;
  }

  static List<TimeLimit> read(JsonInput in, Place document) {
    return new TimeLimitReader(in).read(document);
  }

  private List<TimeLimit> read(Place document) {
    in.object(document, MEMBERS, this::member);
    format.requireNamed(document);
    return limits.build();
  }

  private void member(String name, Place at) {
    switch (name) {
      case DocumentFormat.MEMBER -> format.read(in.value(at));
      case "limits" -> in.list(at, item -> add(in.value(item).object()));
      default -> throw new IllegalStateException("No reader for member " + name);
    }
  }

  private void add(JsonObject item) {
    TimeLimit limit = limit(item.only(LIMIT));
    limit
        .id()
        .filter(id -> !ids.add(id))
        .ifPresent(
            id -> {
              throw item.place()
                  .fault(
                      InputFault.Code.DUPLICATE_ID,
                      "limit '%s' is given twice; each limit has an id of its own",
                      id);
            });
    limits.add(limit);
  }

  private static TimeLimit limit(JsonObject in) {
    TimeLimitBuilder limit = TimeLimit.builder();
    limit.length(in.required("length").as(LimitLength::parse));
    in.optional("id").map(value -> value.as(LimitId::of)).ifPresent(limit::id);
    in.optional("name").map(Labels::read).ifPresent(limit::name);
    in.optional("startRule")
        .ifPresent(value -> limit.startRule(value.constant(TimeLimit.StartRule.class)));
    in.optional("endRule")
        .ifPresent(value -> limit.endRule(value.constant(TimeLimit.EndRule.class)));
    in.optional("closing")
        .ifPresent(value -> limit.closing(value.constant(TimeLimit.Closing.class)));
    in.optional("basis").ifPresent(value -> limit.basis(value.constant(TimeLimit.Basis.class)));
    in.optional("runsFrom")
        .ifPresent(value -> limit.runsFrom(value.constant(TimeLimit.RunsFrom.class)));
    in.optional("endsWith")
        .ifPresent(value -> limit.endsWith(value.constant(TimeLimit.EndsWith.class)));
    in.optional("deemedAcceptedAfter")
        .ifPresent(value -> limit.deemedAcceptedAfter(value.integer()));
    in.optional("overdue")
        .ifPresent(value -> limit.overdue(value.constant(TimeLimit.OverduePolicy.class)));
    in.optional("extension")
        .ifPresent(value -> limit.extension(extension(value.object().only(EXTENSION))));
    in.optional("authority").map(Labels::read).ifPresent(limit::authority);
    in.optional("citation")
        .ifPresent(value -> limit.citation(citation(value.object().only(CITATION))));
    return in.place().locate(limit::build);
  }

  private static ExtensionRight extension(JsonObject in) {
    LimitLength length = in.required("length").as(LimitLength::parse);
    int times = in.optional("times").map(JsonValue::integer).orElse(1);
    LocalizedName condition =
        in.optional("condition").map(Labels::read).orElse(LocalizedName.of(""));
    return in.place().locate(() -> new ExtensionRight(length, times, condition));
  }

  private static Citation citation(JsonObject in) {
    LocalizedName law = Labels.read(in.required("law"));
    String article = in.optional("article").map(JsonValue::text).orElse("");
    LocalDate version = Dates.date(in.required("version"));
    return in.place().locate(() -> new Citation(law, article, version));
  }
}
