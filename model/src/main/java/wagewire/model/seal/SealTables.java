package wagewire.model.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Reads seeds and first sealed offsets from schema {@code crawl}; nothing where it is not there.
 */
public final class SealTables implements SealStore {

  private static final String IS_THERE = "select to_regclass('crawl.seal_seed') is not null";

  private static final String SEEDS =
      "select board, prefix, seed from crawl.seal_seed where board = any (?)";

  private static final String SINCE =
      "select topic, partition, first_offset from crawl.sealed_since";

  private static final String TEXTS_ARE_THERE = "select to_regclass('crawl.text_seed') is not null";

  private static final String TEXTS =
      """
      select to_char(week, 'YYYY-MM-DD'), seed, week = date_trunc('week', now() at time zone 'UTC')::date
      from crawl.text_seed
      """;

  private final DataSource database;

  public SealTables(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<String, SeedTree> trees(Collection<String> boards) {
    Map<String, Map<String, byte[]>> seeds = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      if (!isThere(connection)) {
        return Map.of();
      }
      try (var statement = connection.prepareStatement(SEEDS)) {
        statement.setArray(1, connection.createArrayOf("text", boards.toArray()));
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            var tree = seeds.computeIfAbsent(rows.getString(1), _ -> new HashMap<>());
            byte[] seed = rows.getBytes(3);
            if (seed != null) {
              tree.put(rows.getString(2), seed);
            }
          }
        }
      }
    } catch (SQLException e) {
      throw failure(e);
    }
    Map<String, SeedTree> trees = new HashMap<>();
    seeds.forEach((board, tree) -> trees.put(board, new SeedTree(tree)));
    return trees;
  }

  @Override
  public Map<String, Map<Integer, Long>> sealedSince() {
    Map<String, Map<Integer, Long>> since = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      if (!isThere(connection)) {
        return Map.of();
      }
      try (var statement = connection.prepareStatement(SINCE);
          var rows = statement.executeQuery()) {
        while (rows.next()) {
          since
              .computeIfAbsent(rows.getString(1), _ -> new HashMap<>())
              .put(rows.getInt(2), rows.getLong(3));
        }
      }
      return since;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public TextSeeds texts() {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(TEXTS_ARE_THERE);
        var rows = statement.executeQuery()) {
      return rows.next() && rows.getBoolean(1) ? texts(connection) : TextSeeds.NONE;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static TextSeeds texts(Connection connection) throws SQLException {
    Map<String, byte[]> seeds = new HashMap<>();
    String current = null;
    try (var statement = connection.prepareStatement(TEXTS);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        seeds.put(rows.getString(1), rows.getBytes(2));
        current = rows.getBoolean(3) ? rows.getString(1) : current;
      }
    }
    return new TextSeeds(current, seeds);
  }

  private static boolean isThere(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(IS_THERE);
        var rows = statement.executeQuery()) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  static WagewireException failure(SQLException cause) {
    return new WagewireException(
        ErrorCode.DATABASE_UNREACHABLE,
        "the seeds of sealed records are out of reach: " + cause.getMessage(),
        "PostgreSQL, crawl.seal_seed",
        "Check that it runs and that the user may read it; records wait in Kafka.",
        cause);
  }
}
