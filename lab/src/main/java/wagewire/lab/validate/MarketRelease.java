package wagewire.lab.validate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.validate.collect.SimulatedCollection;
import wagewire.metrics.release.Refresher;
import wagewire.model.time.IsoWeek;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.Batch;
import wagewire.warehouse.load.BatchMerge;

/** Collects a simulated market into a warehouse and releases its newest week. */
public final class MarketRelease {

  private static final int BATCHES_BETWEEN = 8;

  /** Keeps the reference tables that come with the program. */
  private static final String EMPTY =
      """
      do $$
      declare filled text;
      begin
        select string_agg(format('%I.%I', schema.nspname, tables.relname), ', ') into filled
        from pg_class tables
        join pg_namespace schema on schema.oid = tables.relnamespace
        where schema.nspname in ('postings', 'metrics', 'trends') and tables.relkind = 'r' and tables.relname !~ '^flyway'
          and tables.relname not in ('metro', 'metro_city', 'source');
        execute 'truncate ' || filled;
      end $$
      """;

  private MarketRelease() {}

  /**
   * Makes the release. Previous content of the warehouse is deleted.
   *
   * @return the released week
   */
  public static IsoWeek make(Warehouse warehouse, SimulatedMarket market, MarketDesign design) {
    try {
      fill(warehouse, SimulatedCollection.of(market, design.visits()));
    } catch (SQLException e) {
      throw new IllegalStateException(
          "Market %d: %s".formatted(design.number(), e.getMessage()), e);
    }
    IsoWeek week = design.newestWeek();
    Clock clock =
        Clock.fixed(
            week.plusWeeks(1).monday().atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    new Refresher(warehouse, clock).refreshNewestWeek(_ -> {});
    return week;
  }

  /**
   * Loads the batches and updates PostgreSQL's statistics now and then, as autovacuum is too slow
   * for it.
   */
  private static void fill(Warehouse warehouse, List<Batch> batches) throws SQLException {
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement()) {
      statement.execute(EMPTY);
      connection.setAutoCommit(false);
      for (int at = 0; at < batches.size(); at++) {
        BatchMerge.merge(connection, batches.get(at));
        if (at % BATCHES_BETWEEN == 0) {
          statement.execute("analyze");
        }
        connection.commit();
      }
    }
  }
}
