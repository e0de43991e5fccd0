package wagewire.warehouse.backup;

import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wagewire.model.listing.ForgottenItem;
import wagewire.warehouse.backup.BackupManifest.History;
import wagewire.warehouse.backup.BackupManifest.NextNumber;

/** Reads the tables, migrations and sequences of Wagewire's schemas from PostgreSQL's catalogue. */
public final class StoredTables {

  private static final String SCHEMAS = "('crawl', 'metrics', 'operations', 'postings', 'trends')";

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

  private static final String FORGOTTEN =
      "select board, external_id, forgotten_at from crawl.forgotten order by 3, 1, 2";

  private StoredTables() {}

  /** Lists all tables, each after those that it refers to. */
  public static List<String> inOrder(Connection connection) {
    Set<String> open = new LinkedHashSet<>(tables(connection));
    Map<String, List<String>> named =
        sql(connection)
            .fetch(REFERENCES)
            .intoGroups(row -> row.get(0, String.class), row -> row.get(1, String.class));
    List<String> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      List<String> ready =
          open.stream()
              .filter(table -> ordered.containsAll(named.getOrDefault(table, List.of())))
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
  public static List<History> histories(Connection connection) {
    List<History> histories = new ArrayList<>();
    for (String schema : sql(connection).fetch(HISTORIES).getValues(0, String.class)) {
      sql(connection)
          .fetch(VERSION.replace("SCHEMA", schema))
          .getValues(0, String.class)
          .forEach(version -> histories.add(new History(schema, version)));
    }
    return histories;
  }

  /** Returns the sequences that were used. */
  static List<NextNumber> sequences(Connection connection) {
    return sql(connection)
        .fetch(SEQUENCES)
        .map(row -> new NextNumber(row.get(0, String.class), row.get(1, Long.class)));
  }

  /** Returns what was forgotten, without the ids of its listings. */
  static List<ForgottenItem> forgotten(Connection connection) {
    if (!tables(connection).contains("crawl.forgotten")) {
      return List.of();
    }
    return sql(connection)
        .fetch(FORGOTTEN)
        .map(row ->
            ForgottenItem.of(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, OffsetDateTime.class).toInstant()));
  }

  private static List<String> tables(Connection connection) {
    return sql(connection).fetch(TABLES).getValues(0, String.class);
  }

  private static DSLContext sql(Connection connection) {
    return DSL.using(connection);
  }
}
