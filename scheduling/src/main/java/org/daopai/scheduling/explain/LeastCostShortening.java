package org.daopai.scheduling.explain;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.scheduling.explain.ParametricCut.Stretch;
import org.daopai.scheduling.internal.Actuals;

/**
 * What it costs at least to have the finish of what owes a deadline earlier: the whole curve, from
 * the finish that the full durations give to the least there is, exact in working minutes.
 *
 * <pre>{@code
 * LeastCostShortening curve =
 *     LeastCostShortening.of(
 *         plant,
 *         dataDate,
 *         DeadlineId.of("enclosed"),
 *         List.of(ShorteningLimit.perDay("ground", WorkDuration.workingDays(45), 2_000)));
 * curve.points();                                    // where the curve bends
 * Shortening enough = curve.earlierBy(verdict.margin().negated());
 * enough.cost();
 * enough.network();                                  // ready to be planned
 * }</pre>
 *
 * <p>Exact where one calendar counts everything that the deadline waits for: dependencies of all
 * four types with lags and leads, dates not to start or finish before, the data date and progress
 * included. What has finished stands; of what is under way the rest can be shortened. Elapsed time,
 * maximum lags, phases that are joined by dependencies, mandatory dates, segments, expected
 * finishes and a second calendar are not covered; {@link #refusal} says so. Other deadlines are not
 * looked at.
 *
 * <p>Durations never grow beyond the full ones. What was shortened for a first step may be
 * lengthened again for the next, where dependencies between starts or between finishes make that
 * cheaper. Of several ways at one cost the curve takes one that shortens the least in all.
 *
 * <p>A minimum cut for each straight stretch (Phillips and Dessouky 1977, Management Science
 * 24:393-400). O(dependencies) for each augmentation of its flow; in practice a few augmentations a
 * stretch and a few stretches per activity, though networks with very many more exist. Rules are
 * those of {@link org.daopai.scheduling.PlanningConvention#STANDARD}.
 *
 * <p>Immutable and thread-safe.
 */
public final class LeastCostShortening {

  /*
   * Costs are whole units: amounts over one denominator. Each cap is the units of a minute times one more than all
   * minutes that can be saved, plus 1, so that the least minutes decide between equal costs and no cap is 0.
   */
  private static final int MAX_SCALE = 12;

  private final ProjectNetwork network;
  private final int[] elements;
  private final int[] full;
  private final int normalFinish;
  private final int leastFinish;
  private final long[] unitsPerMinute;
  private final BigDecimal denominator;
  private final List<Stretch> stretches;
  private final List<ShortestChainStep> chain;

  private LeastCostShortening(
      ProjectNetwork network, ShorteningModel model, Rates rates, ShorteningListener listener) {
    this.network = network;
    elements = model.elements();
    full = model.full();
    unitsPerMinute = rates.units;
    denominator = rates.denominator;
    ParametricCut cut =
        new ParametricCut(model.least(), full, rates.caps, model.links().columns(), model.target());
    normalFinish = cut.finish();
    boolean done =
        cut.run(finish -> listener.goesOn(cut.stretches().size(), Duration.ofMinutes(finish)));
    if (!done) {
      throw new CancellationException(
          "The search for the least cost was called off after "
              + cut.stretches().size()
              + " stretches of the curve");
    }
    stretches = List.copyOf(cut.stretches());
    leastFinish = cut.finish();
    chain = chain(cut.chain(), model);
  }

  /**
   * The curve for one deadline.
   *
   * @param limits what can be shortened; what has none keeps its duration
   * @throws InvalidInputException if a limit names nothing that can be shortened, twice the same,
   *     or a least duration above the full one; if the network has no such deadline; if something
   *     has happened after the data date; and if {@link #refusal} has a reason
   */
  public static LeastCostShortening of(
      ProjectNetwork network,
      DataDate dataDate,
      DeadlineId deadline,
      List<ShorteningLimit> limits) {
    return of(network, dataDate, deadline, limits, (stretches, finish) -> true);
  }

  /**
   * The same, with somebody told how it gets on.
   *
   * @throws InvalidInputException as {@link #of(ProjectNetwork, DataDate, DeadlineId, List)} does
   * @throws CancellationException if the listener calls it off
   */
  public static LeastCostShortening of(
      ProjectNetwork network,
      DataDate dataDate,
      DeadlineId deadline,
      List<ShorteningLimit> limits,
      ShorteningListener listener) {
    ShorteningModel model = model(network, dataDate, deadline, limits);
    model
        .reason()
        .ifPresent(
            reason -> {
              throw new InvalidInputException(
                  InputFault.Code.INVALID_VALUE, deadline.value(), sentence(reason));
            });
    return new LeastCostShortening(network, model, new Rates(network, model, limits), listener);
  }

  private static String sentence(String reason) {
    return "There is no exact curve: " + reason;
  }

  /**
   * The first reason, in a sentence, why there is no exact curve; empty if there is one.
   *
   * @throws InvalidInputException if the limits, the deadline or the progress are not valid
   */
  public static Optional<String> refusal(
      ProjectNetwork network,
      DataDate dataDate,
      DeadlineId deadline,
      List<ShorteningLimit> limits) {
    return model(network, dataDate, deadline, limits).reason().map(LeastCostShortening::sentence);
  }

  private static ShorteningModel model(
      ProjectNetwork network,
      DataDate dataDate,
      DeadlineId deadline,
      List<ShorteningLimit> limits) {
    network.progress().values().forEach(progress -> Actuals.check(progress, dataDate));
    return new ShorteningModel(
        network, dataDate, deadline, ShorteningChecks.byElement(network, limits));
  }

  /** The finish by the full durations, in working time from the data date. */
  public Duration normalFinish() {
    return Duration.ofMinutes(normalFinish);
  }

  /** The least finish there is at any cost, in working time from the data date. */
  public Duration leastFinish() {
    return Duration.ofMinutes(leastFinish);
  }

  /** Where the curve bends, from the normal finish at no cost to the least one; immutable. */
  public List<ShorteningPoint> points() {
    List<ShorteningPoint> points = new ArrayList<>();
    long cost = 0;
    long before = -1;
    for (Stretch stretch : stretches) {
      long slope = slope(stretch);
      if (slope != before) {
        points.add(point(stretch.from(), cost, Optional.of(amount(slope))));
      }
      before = slope;
      cost += slope * (stretch.from() - stretch.to());
    }
    points.add(point(leastFinish, cost, Optional.empty()));
    return List.copyOf(points);
  }

  private ShorteningPoint point(int finish, long cost, Optional<BigDecimal> next) {
    return new ShorteningPoint(Duration.ofMinutes(finish), amount(cost), next);
  }

  private long slope(Stretch stretch) {
    return units(stretch.shortened()) - units(stretch.lengthened());
  }

  private long units(ImmutableIntArray changed) {
    return changed.stream().mapToLong(n -> unitsPerMinute[n]).sum();
  }

  /**
   * Why nothing finishes earlier than the least finish: a chain of what cannot be shortened any
   * more, from the data date, a date or a fact to what owes the deadline. The times of its steps
   * add up to the least finish. Immutable.
   */
  public List<ShortestChainStep> shortestChain() {
    return chain;
  }

  private List<ShortestChainStep> chain(int[] arcs, ShorteningModel model) {
    List<ShortestChainStep> steps = new ArrayList<>();
    int[] durations = durations(leastFinish);
    for (int code : arcs) {
      int e = code < 0 ? -1 - code : code;
      steps.add(
          e < elements.length
              ? workStep(e, durations[e], code < 0)
              : linkStep(e, model, steps.isEmpty()));
    }
    return List.copyOf(steps);
  }

  private ShortestChainStep workStep(int n, int duration, boolean back) {
    return new ShortestChainStep(
        back ? ShortestChainStep.Kind.FULL_DURATION_BACK : ShortestChainStep.Kind.LEAST_DURATION,
        id(n),
        Optional.empty(),
        Duration.ofMinutes(back ? -duration : duration));
  }

  private ShortestChainStep linkStep(int e, ShorteningModel model, boolean first) {
    int link = e - elements.length;
    Optional<Dependency> dependency = model.links().dependency(link);
    return new ShortestChainStep(
        first ? ShortestChainStep.Kind.ORIGIN : ShortestChainStep.Kind.DEPENDENCY,
        id((model.links().head(link) - 1) / 2),
        dependency,
        Duration.ofMinutes(model.links().weight(link)));
  }

  private ActivityId id(int n) {
    return network.elements().get(elements[n]).id();
  }

  /**
   * The least that has to be done to finish by some working time from the data date. Where that is
   * after the normal finish, nothing.
   *
   * @param finish whole minutes; parts of one are left off
   * @throws InvalidInputException if it is before the least finish
   */
  public Shortening at(Duration finish) {
    long minutes = finish.toMinutes();
    if (minutes < leastFinish) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          "finish",
          "A finish %d working minutes from the data date is out of reach; %d is the least, and %d what the full"
              + " durations give",
          minutes,
          leastFinish,
          normalFinish);
    }
    return shortening((int) Math.min(minutes, normalFinish));
  }

  /**
   * The least that has to be done to finish so much working time earlier than by the full
   * durations, such as the negated margin of a verdict; nothing where it is not positive.
   *
   * @throws InvalidInputException if that is before the least finish
   */
  public Shortening earlierBy(Duration workingTime) {
    return at(normalFinish().minus(workingTime));
  }

  /** Working minutes saved by a stretch where the finish is drawn back to there. */
  private static int saved(Stretch stretch, int finish) {
    return Math.max(0, stretch.from() - Math.max(finish, stretch.to()));
  }

  private int[] durations(int finish) {
    int[] durations = full.clone();
    for (Stretch stretch : stretches) {
      int minutes = saved(stretch, finish);
      stretch.shortened().forEach(n -> durations[n] -= minutes);
      stretch.lengthened().forEach(n -> durations[n] += minutes);
    }
    return durations;
  }

  private Shortening shortening(int finish) {
    int[] durations = durations(finish);
    long cost =
        stretches.stream().mapToLong(stretch -> slope(stretch) * saved(stretch, finish)).sum();
    Map<Integer, WorkDuration> changed = new LinkedHashMap<>();
    for (int n = 0; n < full.length; n++) {
      if (durations[n] != full[n]) {
        changed.put(elements[n], WorkDuration.workingMinutes(durations[n]));
      }
    }
    return new Shortening(network, Duration.ofMinutes(finish), amount(cost), changed);
  }

  private BigDecimal amount(long units) {
    BigDecimal amount =
        BigDecimal.valueOf(units)
            .divide(denominator, MAX_SCALE, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  /** The curve in words, for example {@code 9600 minutes at 0 -> 7200 minutes at 1500}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (ShorteningPoint point : points()) {
      text.append(text.isEmpty() ? "" : " -> ")
          .append(point.finish().toMinutes())
          .append(" minutes at ")
          .append(point.cost().toPlainString());
    }
    return text.toString();
  }

  /** Costs of a minute as whole units over one denominator. */
  private static final class Rates {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE / 4);

    final long[] units;
    final long[] caps;
    final BigDecimal denominator;

    Rates(ProjectNetwork network, ShorteningModel model, List<ShorteningLimit> limits) {
      Map<ActivityId, ShorteningLimit> byId = new LinkedHashMap<>();
      limits.forEach(limit -> byId.put(limit.activity(), limit));
      int size = model.elements().length;
      int scale = 0;
      BigInteger multiple = BigInteger.ONE;
      BigInteger savable = BigInteger.ONE;
      ShorteningLimit[] ours = new ShorteningLimit[size];
      for (int n = 0; n < size; n++) {
        ShorteningLimit limit = byId.get(network.elements().get(model.elements()[n]).id());
        if (limit == null) {
          continue;
        }
        ours[n] = limit;
        scale = Math.max(scale, limit.cost().scale());
        BigInteger per = BigInteger.valueOf(model.minutes(limit.per()));
        multiple = multiple.multiply(per.divide(multiple.gcd(per)));
        savable = savable.add(BigInteger.valueOf(model.full()[n] - model.least()[n]));
      }
      units = new long[size];
      caps = new long[size];
      denominator = new BigDecimal(multiple).scaleByPowerOfTen(scale);
      BigInteger all = BigInteger.ZERO;
      for (int n = 0; n < size; n++) {
        BigInteger ofMinute = BigInteger.ZERO;
        if (ours[n] != null) {
          BigInteger per = BigInteger.valueOf(model.minutes(ours[n].per()));
          ofMinute =
              ours[n]
                  .cost()
                  .scaleByPowerOfTen(scale)
                  .toBigIntegerExact()
                  .multiply(multiple.divide(per));
        }
        BigInteger cap = ofMinute.multiply(savable).add(BigInteger.ONE);
        all = all.add(cap);
        if (all.compareTo(MOST) > 0) {
          throw tooFine(limits.get(0));
        }
        units[n] = ofMinute.longValueExact();
        caps[n] = cap.longValueExact();
      }
    }

    private static InvalidInputException tooFine(ShorteningLimit one) {
      return InvalidInputException.of(
          InputFault.Code.LIMIT_EXCEEDED,
          one.activity(),
          "The costs of shortening, such as %s for %s of '%s', are too great or have too many digits to be added up"
              + " exactly; give them in a greater unit, or per a common time",
          one.cost().toPlainString(),
          one.per(),
          one.activity());
    }
  }
}
