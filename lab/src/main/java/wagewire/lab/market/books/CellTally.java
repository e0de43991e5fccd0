package wagewire.lab.market.books;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.world.TruePay;
import wagewire.model.posting.WorkMode;

/** The sums of one cell. */
final class CellTally {

  private final Map<GrowthLag, Grown> growths = new EnumMap<>(GrowthLag.class);
  private final Asked now = new Asked();
  private final Asked yearNow = new Asked();
  private final Asked then = new Asked();
  private final Map<String, List<Double>> pays = new HashMap<>();
  private final List<Double> durations = new ArrayList<>();
  private double daysNow;
  private double quarter;
  private double disclosed;

  void add(PostingContribution posting) {
    for (GrowthLag lag : GrowthLag.values()) {
      if (posting.compared(lag).matched()) {
        growths.computeIfAbsent(lag, _ -> new Grown()).add(posting.compared(lag));
      }
    }
    if (posting.fourWeeks().daysNow() > 0) {
      now.add(posting);
    }
    if (posting.year().daysNow() > 0) {
      yearNow.add(posting);
    }
    daysNow += posting.fourWeeks().daysNow();
    if (posting.year().daysThen() > 0) {
      then.add(posting);
    }
    posting.duration().ifPresent(days -> durations.add((double) days));
    quarter += posting.quarter() ? 1 : 0;
    disclosed += posting.disclosed() ? 1 : 0;
    TruePay pay = posting.pay();
    if (pay != null) {
      pays.computeIfAbsent(pay.currency(), _ -> new ArrayList<>()).add(pay.annualMiddle());
    }
  }

  CellTally plus(CellTally other) {
    other.growths.forEach((lag, grown) -> growths.merge(lag, grown, Grown::plus));
    now.plus(other.now);
    yearNow.plus(other.yearNow);
    daysNow += other.daysNow;
    then.plus(other.then);
    other.pays.forEach(
        (currency, more) -> pays.computeIfAbsent(currency, _ -> new ArrayList<>()).addAll(more));
    durations.addAll(other.durations);
    quarter += other.quarter;
    disclosed += other.disclosed;
    return this;
  }

  double stockGrowthPercent(GrowthLag lag) {
    return growths.getOrDefault(lag, Grown.NOTHING).stockPercent();
  }

  double openedGrowthPercent(GrowthLag lag) {
    return growths.getOrDefault(lag, Grown.NOTHING).openedPercent();
  }

  /** Returns the share of its postings in those of another cell, by their days of four weeks. */
  OptionalDouble shareIn(CellTally all) {
    return all.daysNow > 0 ? OptionalDouble.of(daysNow / all.daysNow) : OptionalDouble.empty();
  }

  OptionalDouble toolShare(String tool) {
    return now.share(now.tools.get(tool));
  }

  /** Returns the tools named in the window of now, those named most often first, else by id. */
  List<String> tools() {
    return now.tools.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  OptionalDouble modeShare(WorkMode mode) {
    return now.share(now.modes.get(mode));
  }

  OptionalDouble toolShareChange(String tool) {
    return change(yearNow.share(yearNow.tools.get(tool)), then.share(then.tools.get(tool)));
  }

  OptionalDouble modeShareChange(WorkMode mode) {
    return change(yearNow.share(yearNow.modes.get(mode)), then.share(then.modes.get(mode)));
  }

  OptionalDouble disclosedShare() {
    return quarter > 0 ? OptionalDouble.of(disclosed / quarter) : OptionalDouble.empty();
  }

  OptionalDouble medianDuration() {
    return Quantiles.median(durations.stream().mapToDouble(Double::doubleValue).toArray());
  }

  OptionalDouble pay(String currency, double percentile) {
    double[] middles =
        pays.getOrDefault(currency, List.of()).stream().mapToDouble(Double::doubleValue).toArray();
    return Quantiles.percentile(middles, percentile);
  }

  private static OptionalDouble change(OptionalDouble now, OptionalDouble then) {
    return now.isPresent() && then.isPresent()
        ? OptionalDouble.of(100 * (now.getAsDouble() - then.getAsDouble()))
        : OptionalDouble.empty();
  }

  /** Sums of two windows for the employers that count in both. */
  private static final class Grown {

    private static final Grown NOTHING = new Grown();

    private double daysNow;
    private double daysThen;
    private double openedNow;
    private double openedThen;

    void add(PostingContribution.Compared posting) {
      daysNow += posting.daysNow();
      daysThen += posting.daysThen();
      openedNow += posting.openedNow() ? 1 : 0;
      openedThen += posting.openedThen() ? 1 : 0;
    }

    Grown plus(Grown other) {
      daysNow += other.daysNow;
      daysThen += other.daysThen;
      openedNow += other.openedNow;
      openedThen += other.openedThen;
      return this;
    }

    double stockPercent() {
      return 100 * (daysNow / daysThen - 1);
    }

    double openedPercent() {
      return 100 * (openedNow / openedThen - 1);
    }
  }

  /** Sums of the tools and work modes of the postings open in a window. */
  private static final class Asked {

    private final Map<String, Integer> tools = new HashMap<>();
    private final Map<WorkMode, Integer> modes = new EnumMap<>(WorkMode.class);
    private int postings;

    void add(PostingContribution posting) {
      postings++;
      modes.merge(posting.mode(), 1, Integer::sum);
      posting.tools().forEach(tool -> tools.merge(tool, 1, Integer::sum));
    }

    void plus(Asked other) {
      postings += other.postings;
      other.modes.forEach((mode, count) -> modes.merge(mode, count, Integer::sum));
      other.tools.forEach((tool, count) -> tools.merge(tool, count, Integer::sum));
    }

    OptionalDouble share(@Nullable Integer those) {
      return postings == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((those == null ? 0.0 : those) / postings);
    }
  }
}
