package wagewire.lab.validate;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.BundledCatalogue;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.local.testing.TestPostgres;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.statistics.Interval;
import wagewire.warehouse.Warehouse;

/**
 * What catalogues yield: family postings that a public list saw at their boards on a day, and the
 * interval of growth over a year by the number of boards, on markets like real boards. Arguments:
 * the list's table, page, numbers of boards (none: the first table alone).
 */
public final class CatalogueYields {

  private static final int TOKEN = 1;
  private static final int FAMILY = 5;

  private CatalogueYields() {}

  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[1]);
    MarkedTable.write(page, "list", ofList(Path.of(arguments[0])));
    if (arguments.length == 2) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "| boards | employers with a family posting then or now | growth over a year within | told"
            + " |");
    lines.add("|---:|---:|---:|---|");
    try (HikariDataSource connections = new HikariDataSource()) {
      connections.setDataSource(TestPostgres.freshDatabase().dataSource());
      connections.setMaximumPoolSize(6);
      Warehouse warehouse = Warehouse.open(connections);
      Arrays.stream(arguments)
          .skip(2)
          .forEach(number -> lines.add(ofMarket(warehouse, Integer.parseInt(number))));
    }
    MarkedTable.write(page, "yields", lines);
    System.exit(0);
  }

  private static List<String> ofList(Path table) throws IOException {
    Map<String, Integer> family = new HashMap<>();
    for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
      String[] cells = line.split("\t");
      family.put(cells[0] + ":" + cells[TOKEN], Integer.parseInt(cells[FAMILY]));
    }
    List<String> lines = new ArrayList<>();
    lines.add("| catalog | boards | with a family posting | family postings |");
    lines.add("|---|---:|---:|---:|");
    for (BundledCatalogue catalogue : BundledCatalogue.values()) {
      List<Integer> seen =
          catalogue.boards().stream()
              .map(BoardEntry::board)
              .map(board -> family.getOrDefault(board.toString(), 0))
              .toList();
      lines.add(
          "| `%s` | %,d | %d | %d |"
              .formatted(
                  catalogue.id(),
                  seen.size(),
                  seen.stream().filter(postings -> postings > 0).count(),
                  seen.stream().mapToInt(Integer::intValue).sum()));
    }
    return lines;
  }

  private static String ofMarket(Warehouse warehouse, int boards) {
    MarketSettings settings = MarketSettings.lifelike(5).withEmployers(boards);
    MarketDesign design = new MarketDesign(0, settings, boards, EnumSet.of(DayOfWeek.MONDAY));
    SimulatedMarket market = SimulatedMarket.create(settings);
    MarketRelease.make(warehouse, market, design);
    SelectedGrowth growth = SelectedGrowth.of(warehouse.sql(), market, design, Horizon.YEAR);
    Interval interval = growth.naive().interval();
    return "| %,d | %d | %s | %s |"
        .formatted(
            boards,
            growth.naive().clusters(),
            interval == null ? "" : "±%.0f %%".formatted(interval.halfWidth()),
            growth.told() == null ? "no (`" + growth.reason() + "`)" : "yes");
  }
}
