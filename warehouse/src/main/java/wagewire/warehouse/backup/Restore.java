package wagewire.warehouse.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.listing.ForgottenItem;
import wagewire.warehouse.backup.BackupManifest.NextNumber;
import wagewire.warehouse.backup.BackupManifest.TableFile;

/** Restores a {@link Backup} into an empty database. */
public final class Restore {

  /** Tables that every start fills, which may hold rows. */
  private static final String FILLED_ANYWAY =
      "postings\\.(metro|metro_city|source)|metrics\\.role_member|crawl\\.(source|topic|host)|operations\\..*";

  private static final String DROP =
      "drop schema if exists crawl, metrics, operations, postings, trends cascade";

  private final DataSource database;
  private final BiConsumer<String, String> migrations;

  /**
   * @param migrations migrates the schema that holds a history to a version, or as far as this
   *     program has migrations
   */
  public Restore(DataSource database, BiConsumer<String, String> migrations) {
    this.database = database;
    this.migrations = migrations;
  }

  /** Changes the restored rows before anybody else may read them. */
  @FunctionalInterface
  public interface RowChange {

    /** Is called in the transaction that restores, with the tables of the backup's version. */
    void apply(Connection connection) throws SQLException;
  }

  /**
   * Reads what had been forgotten when a backup was made.
   *
   * @throws WagewireException as {@link #from}
   */
  public static List<ForgottenItem> forgotten(Path folder) {
    try {
      return BackupFolder.manifest(folder).forgotten();
    } catch (IOException e) {
      throw new UncheckedIOException("The backup cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Restores the backup in one transaction. The tables then have the version that wrote the backup;
   * migrate them afterwards.
   *
   * @throws WagewireException UNREADABLE_INPUT when the backup is missing or damaged,
   *     NEWER_DATA_DIRECTORY when another version wrote it, WRONG_USAGE when the database is in use
   */
  public BackupManifest from(Path folder, RowChange change) {
    try {
      BackupManifest manifest = BackupFolder.manifest(folder);
      BackupFolder.requireWhole(folder, manifest);
      try (Connection connection = database.getConnection()) {
        requireEmpty(connection);
        execute(connection, DROP);
      }
      manifest.histories().forEach(one -> migrations.accept(one.schema(), one.version()));
      try (Connection connection = database.getConnection()) {
        requireSameTables(connection, folder, manifest);
        fill(connection, folder, manifest, change);
      }
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException("The backup cannot be read: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new IllegalStateException("The backup cannot be restored: " + e.getMessage(), e);
    }
  }

  private static void requireEmpty(Connection connection) throws SQLException {
    for (String table : StoredTables.inOrder(connection)) {
      if (table.matches(FILLED_ANYWAY)) {
        continue;
      }
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("select from " + table + " limit 1")) {
        if (rows.next()) {
          throw new WagewireException(
              ErrorCode.WRONG_USAGE,
              "the warehouse is not empty",
              table,
              "Restore into a new --data directory or a new database.");
        }
      }
    }
  }

  private static void requireSameTables(Connection connection, Path folder, BackupManifest manifest)
      throws SQLException {
    List<String> made = StoredTables.inOrder(connection);
    List<String> kept = manifest.tables().stream().map(TableFile::table).toList();
    if (!StoredTables.histories(connection).equals(manifest.histories())) {
      execute(connection, DROP);
      throw BackupFolder.another(folder);
    }
    if (!new TreeSet<>(made).equals(new TreeSet<>(kept))) {
      execute(connection, DROP);
      throw BackupFolder.unreadable("the backup's tables do not match its version", folder);
    }
  }

  private static void fill(
      Connection connection, Path folder, BackupManifest manifest, RowChange change)
      throws SQLException, IOException {
    List<String> tables = manifest.tables().stream().map(TableFile::table).toList();
    connection.setAutoCommit(false);
    try {
      execute(connection, "truncate " + String.join(", ", tables));
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (TableFile table : manifest.tables()) {
        try (InputStream rows =
            new GZIPInputStream(Files.newInputStream(folder.resolve(table.file())))) {
          if (copies.copyIn("copy " + table.table() + " from stdin", rows) != table.rows()) {
            throw BackupFolder.unreadable("a file's rows do not match the manifest", folder);
          }
        }
      }
      for (NextNumber sequence : manifest.sequences()) {
        try (PreparedStatement statement =
            connection.prepareStatement("select setval(?::regclass, ?)")) {
          statement.setString(1, sequence.sequence());
          statement.setLong(2, sequence.last());
          statement.execute();
        }
      }
      change.apply(connection);
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    execute(connection, "analyze");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
