package wagewire.warehouse.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.warehouse.backup.BackupManifest.History;
import wagewire.warehouse.backup.BackupManifest.NextNumber;

/** Reads the tables, migrations and sequences of Wagewire's schemas from PostgreSQL's catalogue. */
public final class StoredTables {

  private static final String SCHEMAS = "('crawl', 'operations', 'postings', 'trends')";

  private static final String TABLES =
      """
      select format('%I.%I', spaces.nspname, tables.relname)
      from pg_class tables
      join pg_namespace spaces on spaces.oid = tables.relnamespace
      where spaces.nspname in SCHEMAS and tables.relkind = 'r' and tables.relname !~ '^flyway'
      order by 1
      """
          .replace("SCHEMAS", SCHEMAS);

  private static final String REFERENCES =
      """
      select distinct format('%I.%I', spaces.nspname, tables.relname), format('%I.%I', others.nspname, named.relname)
      from pg_constraint
      join pg_class tables on tables.oid = conrelid
      join pg_namespace spaces on spaces.oid = tables.relnamespace
      join pg_class named on named.oid = confrelid
      join pg_namespace others on others.oid = named.relnamespace
      where contype = 'f' and spaces.nspname in SCHEMAS and conrelid <> confrelid
      """
          .replace("SCHEMAS", SCHEMAS);

  private static final String HISTORIES =
      """
      select nspname from pg_class tables join pg_namespace spaces on spaces.oid = tables.relnamespace
      where nspname in SCHEMAS and tables.relname = 'flyway_schema_history'
      order by 1
      """
          .replace("SCHEMAS", SCHEMAS);

  private static final String VERSION =
      """
      select version from SCHEMA.flyway_schema_history
      where success and version is not null order by installed_rank desc limit 1
      """;

  private static final String SEQUENCES =
      """
      select format('%I.%I', schemaname, sequencename), last_value from pg_sequences
      where schemaname in SCHEMAS and last_value is not null order by 1
      """
          .replace("SCHEMAS", SCHEMAS);

  private StoredTables() {}

  /** Lists all tables, each after those that it refers to. */
  public static List<String> inOrder(Connection connection) throws SQLException {
    Set<String> open = new LinkedHashSet<>();
    each(connection, TABLES, row -> open.add(row.getString(1)));
    Map<String, Set<String>> named = new LinkedHashMap<>();
    each(
        connection,
        REFERENCES,
        row ->
            named
                .computeIfAbsent(row.getString(1), _ -> new LinkedHashSet<>())
                .add(row.getString(2)));
    List<String> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      List<String> ready =
          open.stream()
              .filter(table -> ordered.containsAll(named.getOrDefault(table, Set.of())))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("Foreign keys form a cycle: " + open);
      }
      ordered.addAll(ready);
      ready.forEach(open::remove);
    }
    return ordered;
  }

  /** Returns the newest migration of each schema that has a history. */
  public static List<History> histories(Connection connection) throws SQLException {
    List<String> schemas = new ArrayList<>();
    each(connection, HISTORIES, row -> schemas.add(row.getString(1)));
    List<History> histories = new ArrayList<>();
    for (String schema : schemas) {
      each(
          connection,
          VERSION.replace("SCHEMA", schema),
          row -> histories.add(new History(schema, row.getString(1))));
    }
    return histories;
  }

  /** Returns the sequences that were used. */
  static List<NextNumber> sequences(Connection connection) throws SQLException {
    List<NextNumber> sequences = new ArrayList<>();
    each(
        connection,
        SEQUENCES,
        row -> sequences.add(new NextNumber(row.getString(1), row.getLong(2))));
    return sequences;
  }

  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String query, RowReader reader)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }
}
