package org.daopai.model.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daopai.model.base.Citation;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.limit.ExtensionRight;
import org.daopai.model.limit.LimitId;
import org.daopai.model.limit.TimeLimit;

/** Writes time limits; what a limit has by default is left out. */
final class TimeLimitWriter {

  private TimeLimitWriter() {}

  static String write(List<TimeLimit> limits) {
    checkIds(limits);
    return JsonOutput.write(
        out -> {
          out.text(DocumentFormat.MEMBER, TimeLimitJson.FORMAT);
          out.objects("limits", limits, limit -> limit(out, limit));
        });
  }

  private static void checkIds(List<TimeLimit> limits) {
    Set<LimitId> ids = new HashSet<>();
    for (TimeLimit limit : limits) {
      limit
          .id()
          .filter(id -> !ids.add(id))
          .ifPresent(
              id -> {
                throw InvalidInputException.of(
                    InputFault.Code.DUPLICATE_ID,
                    id,
                    "Limit '%s' is written twice; each limit of a document has an id of its own",
                    id);
              });
    }
  }

  private static void limit(JsonOutput out, TimeLimit limit) {
    TimeLimit plain =
        TimeLimit.builder()
            .id(limit.id())
            .length(limit.length())
            .runsFrom(limit.runsFrom())
            .build();
    out.text("id", limit.id(), LimitId::value);
    if (!limit.name().equals(plain.name())) {
      Labels.write(out, "name", limit.name());
    }
    out.text("length", limit.length().toString());
    constant(out, "startRule", limit.startRule(), plain.startRule());
    constant(out, "endRule", limit.endRule(), plain.endRule());
    constant(out, "closing", limit.closing(), plain.closing());
    constant(out, "basis", limit.basis(), plain.basis());
    constant(out, "runsFrom", limit.runsFrom(), TimeLimit.RunsFrom.ACCEPTANCE);
    constant(out, "endsWith", limit.endsWith(), plain.endsWith());
    limit.deemedAcceptedAfter().ifPresent(days -> out.number("deemedAcceptedAfter", days));
    constant(out, "overdue", limit.overdue(), plain.overdue());
    limit.extension().ifPresent(right -> extension(out, right));
    limit.authority().ifPresent(authority -> Labels.write(out, "authority", authority));
    limit.citation().ifPresent(citation -> citation(out, citation));
  }

  private static <E extends Enum<E>> void constant(
      JsonOutput out, String name, E value, E standard) {
    if (value != standard) {
      out.text(name, value.name());
    }
  }

  private static void extension(JsonOutput out, ExtensionRight right) {
    out.line(
        "extension",
        () -> {
          out.text("length", right.length().toString());
          out.number("times", right.times());
          Labels.write(out, "condition", right.condition(), "");
        });
  }

  private static void citation(JsonOutput out, Citation citation) {
    out.line(
        "citation",
        () -> {
          Labels.write(out, "law", citation.law());
          if (!citation.article().isEmpty()) {
            out.text("article", citation.article());
          }
          out.text("version", citation.version().toString());
        });
  }
}
