package org.daopai.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.base.Citation;
import org.daopai.model.limit.ExtensionRight;
import org.daopai.model.limit.LimitId;
import org.daopai.model.limit.LimitLength;
import org.daopai.model.limit.LimitUnit;
import org.daopai.model.limit.TimeLimit;
import org.daopai.model.limit.TimeLimitBuilder;
import org.daopai.testing.Networks;

class TimeLimitJsonProperties {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void limitsReadAreThoseWritten(@ForAll("limits") List<TimeLimit> limits) {
    String json = TimeLimitJson.write(limits);

    assertEquals(limits, TimeLimitJson.read(json));
    assertEquals(json, TimeLimitJson.write(TimeLimitJson.read(json)));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void limitsWrittenAreValid(@ForAll("limits") List<TimeLimit> limits) {
    assertEquals(List.of(), Schemas.faults(Schemas.LIMIT, TimeLimitJson.write(limits)));
  }

  @Provide
  Arbitrary<List<TimeLimit>> limits() {
    return limit().list().ofMaxSize(4).map(TimeLimitJsonProperties::withIdsOfTheirOwn);
  }

  private static List<TimeLimit> withIdsOfTheirOwn(List<TimeLimit> limits) {
    List<TimeLimit> numbered = new ArrayList<>();
    for (TimeLimit limit : limits) {
      numbered.add(
          limit.id().isEmpty()
              ? limit
              : TimeLimit.builder().from(limit).id(LimitId.of("l" + numbered.size())).build());
    }
    return numbered;
  }

  private static Arbitrary<LimitLength> lengths() {
    return Arbitraries.of(LimitUnit.class)
        .flatMap(
            unit ->
                Arbitraries.integers()
                    .between(0, unit.most())
                    .map(amount -> LimitLength.of(amount, unit)));
  }

  private static Arbitrary<TimeLimitBuilder> rules() {
    return Combinators.combine(
            lengths(),
            Arbitraries.of(TimeLimit.StartRule.class),
            Arbitraries.of(TimeLimit.EndRule.class),
            Arbitraries.of(TimeLimit.Closing.class),
            Arbitraries.of(TimeLimit.Basis.class),
            Arbitraries.of(TimeLimit.OverduePolicy.class),
            Arbitraries.of(TimeLimit.RunsFrom.class))
        .as(
            (length, start, end, closing, basis, overdue, from) ->
                TimeLimit.builder()
                    .length(length)
                    .startRule(start)
                    .endRule(end)
                    .closing(closing)
                    .basis(basis)
                    .overdue(overdue)
                    .runsFrom(from));
  }

  private static Arbitrary<TimeLimit> limit() {
    Arbitrary<ExtensionRight> extensions =
        Combinators.combine(lengths(), Arbitraries.integers().between(1, 100), Networks.names())
            .as(ExtensionRight::new);
    Arbitrary<Citation> citations =
        Combinators.combine(
                Networks.names().filter(name -> !name.text().isBlank()),
                Networks.texts().filter(text -> text.length() <= Citation.MAX_ARTICLE),
                Networks.dates())
            .as(Citation::new);
    return Combinators.combine(
            rules(),
            Arbitraries.just(LimitId.of("l")).optional(),
            Networks.names().optional(),
            extensions.optional(),
            Networks.names().optional(),
            citations.optional(),
            Arbitraries.integers().between(0, 30).optional(),
            Arbitraries.of(true, false))
        .as(
            (limit, id, name, extension, authority, citation, deemed, delivery) -> {
              limit.id(id).extension(extension).authority(authority).citation(citation);
              name.ifPresent(limit::name);
              if (delivery) {
                limit.endsWith(TimeLimit.EndsWith.DELIVERY);
              }
              TimeLimit built = limit.build();
              return deemed.isPresent() && built.runsFrom() == TimeLimit.RunsFrom.ACCEPTANCE
                  ? built.deemedAcceptedAfter(deemed.get())
                  : built;
            });
  }
}
