package org.daopai.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;

class RatioStateProperties {

  private static final RatioState EMPTY =
      RatioState.empty(TestDefinitions.RATIO, AsOf.on(2023, 8, 14), "District A");

  enum Role {
    COUNTED,
    MISSING,
    EXTRA,
    EXCLUDED
  }

  /** One id; the part that holds it, of three; and what it is there. */
  record Item(int part, Role role) {}

  @Property
  void mergingIsCommutative(@ForAll("items") List<Item> items) {
    assertEquals(part(items, 0).merge(part(items, 1)), part(items, 1).merge(part(items, 0)));
  }

  @Property
  void mergingIsAssociative(@ForAll("items") List<Item> items) {
    RatioState a = part(items, 0);
    RatioState b = part(items, 1);
    RatioState c = part(items, 2);

    assertEquals(a.merge(b).merge(c), a.merge(b.merge(c)));
  }

  @Property
  void theEmptyStateChangesNothing(@ForAll("items") List<Item> items) {
    RatioState state = part(items, 0);

    assertEquals(state, state.merge(EMPTY));
    assertEquals(state, EMPTY.merge(state));
  }

  @Property
  void anyOrderAndGroupingGivesTheWhole(@ForAll("items") List<Item> items, @ForAll Random random) {
    List<RatioState> states = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      states.add(EMPTY.merge(one(i, items.get(i).role())));
    }
    states.add(EMPTY);
    while (states.size() > 1) {
      Collections.shuffle(states, random);
      states.add(states.remove(states.size() - 1).merge(states.remove(states.size() - 1)));
    }

    RatioState whole = part(items, 0).merge(part(items, 1)).merge(part(items, 2));
    assertEquals(whole, states.get(0));
    assertEquals(whole.result(), states.get(0).result());
    assertEquals(whole.toString(), states.get(0).toString());
  }

  @Property
  void anIdThatTwoPartsHoldIsRefusedFromBothSides(
      @ForAll("items") List<Item> items,
      @ForAll @IntRange(max = 29) int id,
      @ForAll Role one,
      @ForAll Role other) {
    RatioState mine = part(without(items, id), 0).merge(one(id, one));
    RatioState theirs = part(without(items, id), 1).merge(one(id, other));

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> mine.merge(theirs));
    assertEquals(InputFault.Code.DUPLICATE_ID, refused.code());
    assertEquals("i" + id, refused.faults().get(0).subject());
    assertEquals(
        refused.getMessage(),
        assertThrows(InvalidInputException.class, () -> theirs.merge(mine)).getMessage());
  }

  @Property
  void theResultIsWhatCountingTheRolesGives(@ForAll("items") List<Item> items) {
    long counted = items.stream().filter(i -> i.role() == Role.COUNTED).count();
    long missing = items.stream().filter(i -> i.role() == Role.MISSING).count();
    long extra = items.stream().filter(i -> i.role() == Role.EXTRA).count();

    IndicatorResult result = part(items, 0).merge(part(items, 1)).merge(part(items, 2)).result();
    assertEquals(counted + missing > 0, result.isDefined());
    if (result.isDefined()) {
      assertEquals(Ratio.of(counted + extra, counted + missing), result.value());
    }
    assertEquals(missing, result.evidence().missing().size());
    assertEquals(extra, result.evidence().extra().size());
    assertTrue(result.evidence().excluded().keySet().stream().noneMatch(inRatio(result)::contains));
  }

  @Provide
  Arbitrary<List<Item>> items() {
    return Combinators.combine(Arbitraries.integers().between(0, 2), Arbitraries.of(Role.class))
        .as(Item::new)
        .list()
        .ofMaxSize(30);
  }

  private static List<String> inRatio(IndicatorResult result) {
    List<String> ids = new ArrayList<>(result.evidence().counted());
    ids.addAll(result.evidence().base());
    return ids;
  }

  /** The items without one of them; the others keep their ids. */
  private static List<Item> without(List<Item> items, int id) {
    List<Item> others = new ArrayList<>(items);
    if (id < others.size()) {
      others.set(id, new Item(-1, Role.EXCLUDED)); // in no part
    }
    return others;
  }

  private static RatioState part(List<Item> items, int part) {
    RatioState state = EMPTY;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).part() == part) {
        state = state.merge(one(i, items.get(i).role()));
      }
    }
    return state;
  }

  private static RatioState one(int id, Role role) {
    String name = "i" + id;
    return switch (role) {
      case COUNTED -> EMPTY.withCounted(name);
      case MISSING -> EMPTY.withMissing(name);
      case EXTRA -> EMPTY.withExtra(name);
      case EXCLUDED -> EMPTY.withExcluded(name, LocalizedName.of("not listed"));
    };
  }
}
