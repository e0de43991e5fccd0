package wagewire.warehouse.backup;

import java.time.Instant;
import java.util.List;
import wagewire.model.listing.ForgottenItem;

/**
 * The contents of a backup: {@code manifest.json}, written last.
 *
 * @param format of the folder; 1
 * @param histories the newest migration of each schema
 * @param sequences the last number of each
 * @param forgotten what had been forgotten, by which older backups forget it when they are restored
 */
public record BackupManifest(
    int format,
    Instant createdAt,
    List<History> histories,
    List<TableFile> tables,
    List<NextNumber> sequences,
    List<ForgottenItem> forgotten) {

  static final int FORMAT = 1;
  static final String FILE = "manifest.json";

  public BackupManifest {
    forgotten = forgotten == null ? List.of() : List.copyOf(forgotten);
  }

  /**
   * @param schema that holds the history of migrations
   * @param version the newest of them
   */
  public record History(String schema, String version) {}

  /**
   * @param table with its schema
   * @param file name in the folder: rows as PostgreSQL's COPY writes them, compressed by gzip
   * @param sha256 of the file, in hexadecimal
   */
  public record TableFile(String table, String file, long rows, String sha256) {}

  /**
   * @param sequence with its schema
   * @param last the last number given
   */
  public record NextNumber(String sequence, long last) {}

  /** Returns the rows of all tables. */
  public long rows() {
    return tables.stream().mapToLong(TableFile::rows).sum();
  }
}
