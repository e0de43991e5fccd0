package wagewire.lab.validate;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import wagewire.lab.market.settings.Unkindness;
import wagewire.local.testing.TestPostgres;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.statistics.Estimate;
import wagewire.warehouse.Warehouse;

/**
 * Growth over a year in markets whose catalogue was made of boards that showed something, beside
 * the truth: writes the table of a page between its marks {@code selection}. Arguments: markets,
 * employers of each, page.
 */
public final class SelectionBenchmark {

  private static final Map<String, Set<Unkindness>> CATALOGUES =
      Map.of(
          "whatever boards show",
          Set.of(),
          "`selected-catalogue`",
          Set.of(Unkindness.SELECTED_CATALOGUE),
          "`survivors-only`",
          Set.of(Unkindness.SURVIVORS_ONLY));

  private SelectionBenchmark() {}

  public static void main(String[] arguments) {
    int markets = Integer.parseInt(arguments[0]);
    int employers = Integer.parseInt(arguments[1]);
    List<String> lines = new ArrayList<>();
    lines.add("| catalogue | truth | naive: error | holds | told: error | holds | not told |");
    lines.add("|---|---:|---:|---:|---:|---:|---|");
    try (HikariDataSource connections = new HikariDataSource()) {
      connections.setDataSource(TestPostgres.freshDatabase().dataSource());
      connections.setMaximumPoolSize(6);
      SelectedMarkets simulated = new SelectedMarkets(Warehouse.open(connections), employers);
      new TreeMap<>(CATALOGUES)
          .forEach((catalogue, unkindnesses) -> {
            List<SelectedGrowth> growths = new ArrayList<>();
            for (int market = 0; market < markets; market++) {
              SelectedGrowth growth =
                  simulated.growths(market, unkindnesses, Horizon.YEAR).getFirst();
              System.out.printf("%s %d: %s%n", catalogue, market, growth);
              growths.add(growth);
            }
            lines.add(line(catalogue, growths));
          });
    }
    MarkedTable.write(Path.of(arguments[2]), "selection", lines);
    System.exit(0);
  }

  private static String line(String catalogue, List<SelectedGrowth> growths) {
    List<SelectedGrowth> told = growths.stream().filter(one -> one.told() != null).toList();
    Map<String, Long> withheld =
        growths.stream()
            .filter(one -> one.told() == null)
            .collect(Collectors.groupingBy(one -> "`" + one.reason() + "`", Collectors.counting()));
    return "| %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            catalogue,
            mean(growths, SelectedGrowth::truth),
            mean(growths, one -> one.naive().value() - one.truth()),
            held(growths, SelectedGrowth::naive),
            mean(told, one -> Objects.requireNonNull(one.told()).value() - one.truth()),
            held(told, one -> Objects.requireNonNull(one.told())),
            withheld.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", ")));
  }

  private static String held(List<SelectedGrowth> growths, Function<SelectedGrowth, Estimate> of) {
    return "%d of %d"
        .formatted(
            growths.stream()
                .filter(one -> SelectedGrowth.holds(of.apply(one), one.truth()))
                .count(),
            growths.size());
  }

  private static String mean(List<SelectedGrowth> growths, ToDoubleFunction<SelectedGrowth> of) {
    if (growths.isEmpty()) {
      return "";
    }
    double mean = growths.stream().mapToDouble(of).average().orElseThrow();
    double squares = growths.stream().mapToDouble(of).map(one -> (one - mean) * (one - mean)).sum();
    return "%+.1f (%.1f)"
        .formatted(mean, Math.sqrt(squares / Math.max(1, growths.size() - 1) / growths.size()));
  }
}
