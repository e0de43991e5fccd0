package wagewire.lab.validate;

import com.zaxxer.hikari.HikariDataSource;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.settings.BoardSizes;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.RoleMix;
import wagewire.lab.market.settings.Unkindness;
import wagewire.local.testing.TestPostgres;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.panel.StockOrFlow;
import wagewire.warehouse.Warehouse;

/**
 * Which unkindness biases growth by measuring: markets whose demand does not move, with nothing and
 * with sets of unkindnesses switched on, each set on the same employers. Arguments: markets,
 * employers, weeks, then sets such as {@code none} or {@code pauses+copies}.
 */
public final class BiasBenchmark {

  private BiasBenchmark() {}

  public static void main(String[] arguments) {
    int markets = Integer.parseInt(arguments[0]);
    int employers = Integer.parseInt(arguments[1]);
    int weeks = Integer.parseInt(arguments[2]);
    try (HikariDataSource connections = new HikariDataSource()) {
      connections.setDataSource(TestPostgres.freshDatabase().dataSource());
      connections.setMaximumPoolSize(6);
      Warehouse warehouse = Warehouse.open(connections);
      Map<String, Map<String, List<MeasuredGrowth>>> measured = new LinkedHashMap<>();
      for (int market = 0; market < markets; market++) {
        for (String set : Arrays.asList(arguments).subList(3, arguments.length)) {
          long start = System.nanoTime();
          MarketDesign design = design(market, employers, weeks, set(set));
          new MarketTrials(warehouse).of(design);
          SimulatedMarket simulated = SimulatedMarket.create(design.settings());
          Map<String, List<MeasuredGrowth>> ofSet =
              measured.computeIfAbsent(set, _ -> new LinkedHashMap<>());
          for (StockOrFlow quantity : StockOrFlow.values()) {
            for (Horizon horizon : List.of(Horizon.YEAR, Horizon.FOUR_WEEK)) {
              MeasuredGrowth growth =
                  MeasuredGrowth.of(warehouse.sql(), simulated, design, quantity, horizon);
              ofSet
                  .computeIfAbsent(quantity + " " + horizon.id(), _ -> new ArrayList<>())
                  .add(growth);
              System.out.printf(
                  "%d %-40s %-16s %s%n", market, set, quantity + " " + horizon.id(), growth);
            }
          }
          System.out.printf(
              "%d %s: %d s%n", market, set, (System.nanoTime() - start) / 1_000_000_000);
        }
      }
      System.out.printf(
          "%n%-16s %-40s %16s %16s %16s %16s%n",
          "growth of", "switched on", "values", "pairs", "now", "then");
      measured.forEach((set, growths) ->
          growths.forEach((what, those) ->
              System.out.printf(
                  "%-16s %-40s %16s %16s %16s %16s%n",
                  what,
                  set,
                  mean(those.stream().mapToDouble(MeasuredGrowth::values).toArray()),
                  mean(those.stream().mapToDouble(MeasuredGrowth::pairs).toArray()),
                  mean(those.stream().mapToDouble(MeasuredGrowth::now).toArray()),
                  mean(those.stream().mapToDouble(MeasuredGrowth::then).toArray()))));
    }
    System.exit(0);
  }

  private static String mean(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(one -> (one - mean) * (one - mean)).sum();
    return "%+.2f (%.2f)"
        .formatted(mean, Math.sqrt(squares / Math.max(1, values.length - 1) / values.length));
  }

  private static Set<Unkindness> set(String ids) {
    Set<Unkindness> on = EnumSet.noneOf(Unkindness.class);
    for (String id : ids.split("\\+")) {
      Unkindness.find(id).ifPresent(on::add);
      if (id.equals("all")) {
        on.addAll(EnumSet.complementOf(EnumSet.of(Unkindness.MOVING_DEMAND)));
      }
      if (id.startsWith("-")) {
        on.remove(Unkindness.find(id.substring(1)).orElseThrow());
      }
    }
    return on;
  }

  private static MarketDesign design(int number, int employers, int weeks, Set<Unkindness> on) {
    MarketSettings settings =
        new MarketSettings(
            RandomKey.of(4711).with(number).value(),
            employers,
            LocalDate.of(2024, 1, 1).plusWeeks(7L * number),
            weeks,
            new BoardSizes(7, 0.9, 45),
            RoleMix.FOCUSED,
            on);
    return new MarketDesign(number, settings, employers, EnumSet.of(DayOfWeek.MONDAY));
  }
}
