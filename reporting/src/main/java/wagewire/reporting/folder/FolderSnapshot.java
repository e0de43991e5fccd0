package wagewire.reporting.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.SqlFile;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.parquet.ParquetFile;
import wagewire.warehouse.Warehouse;

/**
 * What PostgreSQL holds at one moment, for a folder. Rows are streamed: memory holds some thousand
 * of them and what {@link ParquetFile} buffers.
 */
public final class FolderSnapshot implements AutoCloseable {

  private static final SqlFile RELEASE = SqlFile.of("reporting/folder/release");
  private static final SqlFile SCHEMA = SqlFile.of("reporting/folder/schema");
  private static final SqlFile POSTINGS = SqlFile.of("reporting/folder/posting_count");
  private static final String SEQUENCE = "sequence";
  private static final int NEWEST = 0;

  private final Connection connection;

  private FolderSnapshot(Connection connection) {
    this.connection = connection;
  }

  public static FolderSnapshot open(Warehouse warehouse) throws SQLException {
    Connection connection = warehouse.connection();
    try {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return new FolderSnapshot(connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Returns the newest release.
   *
   * @throws WagewireException NOT_READY before the first one
   */
  public FolderRelease newest() throws SQLException {
    return release(NEWEST)
        .orElseThrow(() ->
            new WagewireException(
                ErrorCode.NOT_READY,
                "there is no release yet",
                "trends.release",
                "Collect until a week is complete, and run ./wagewire refresh."));
  }

  /** Returns whether this database made the release. */
  public boolean has(FolderRelease release) throws SQLException {
    return release(release.sequence()).equals(Optional.of(release));
  }

  private Optional<FolderRelease> release(int sequence) throws SQLException {
    try (ResultSet row = RELEASE.query(connection, Map.of(SEQUENCE, sequence))) {
      return row.next()
          ? Optional.of(
              new FolderRelease(
                  row.getInt(SEQUENCE),
                  row.getString("vintage"),
                  row.getObject("week", LocalDate.class),
                  row.getObject("released_at", OffsetDateTime.class).toInstant(),
                  row.getString("inputs")))
          : Optional.empty();
    }
  }

  /** Returns the newest migration of the tables. */
  public String schema() throws SQLException {
    try (ResultSet row = SCHEMA.query(connection, Map.of())) {
      row.next();
      return row.getString(1);
    }
  }

  /** Returns how many postings of a release are kept; those that were forgotten since are not. */
  public long postings(FolderRelease release) throws SQLException {
    try (ResultSet row = POSTINGS.query(connection, Map.of(SEQUENCE, release.sequence()))) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Returns the files of a release, in the order in which they are written.
   *
   * @param since an earlier release of this database, whose files can be kept where no row changed;
   *     null for none
   * @param buckets number of files of a year's postings
   */
  public List<FolderPart> parts(FolderRelease release, @Nullable FolderRelease since, int buckets)
      throws SQLException {
    int earlier = since == null ? 0 : since.sequence();
    return new FolderParts(connection, release.sequence(), earlier).find(buckets);
  }

  /**
   * Writes a file.
   *
   * @param output is left open
   * @return its number of rows
   */
  public long write(FolderPart part, OutputStream output) throws SQLException, IOException {
    long written = 0;
    try (PartRows rows = PartRows.of(connection, part);
        ParquetFile file = ParquetFile.to(output, rows.columns())) {
      for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
        file.add(row);
        written++;
      }
    }
    return written;
  }

  /** Returns the first difference of a file in words; empty where there is none. */
  public Optional<String> firstDifference(FolderPart part, Path file)
      throws SQLException, IOException {
    try (PartRows rows = PartRows.of(connection, part)) {
      return PartComparison.firstDifference(part.table(), rows, file);
    }
  }

  /** Ends the transaction; what is read afterwards is of another moment. */
  public void end() throws SQLException {
    connection.rollback();
  }

  /** Ends the transaction and gives the connection back. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(true);
    }
  }
}
