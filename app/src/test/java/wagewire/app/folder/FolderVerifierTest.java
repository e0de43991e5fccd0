package wagewire.app.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.reporting.folder.FolderFile;
import wagewire.reporting.folder.FolderManifest;
import wagewire.reporting.parquet.ParquetFile;
import wagewire.reporting.parquet.ParquetRowReader;
import wagewire.warehouse.backup.Checksum;

class FolderVerifierTest {

  private static final String FIGURES = "figures/year=2026/part-0.parquet";

  @TempDir Path temporary;
  private final FolderWarehouse database = FolderWarehouse.ofOneRelease();
  private Path directory = Path.of("");
  private Path current = Path.of("");

  @BeforeEach
  void write() {
    directory = temporary.resolve("parquet");
    current = directory.resolve("current");
    new FolderWriter(database.warehouse(), directory, null).write();
  }

  private VerifiedFolder verify() {
    return new FolderVerifier(database.warehouse(), directory).verify();
  }

  private AbstractThrowableAssert<?, ?> fails(ErrorCode code) {
    return assertThatThrownBy(this::verify)
        .isInstanceOfSatisfying(WagewireException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aFolderThatWasJustWrittenIsAsInPostgres() {
    assertThat(verify().text())
        .isEqualTo("release-000001 (r1): 8 files with 46 rows, all as in PostgreSQL");
  }

  @Test
  void anEarlierReleaseIsComparedAsItWasAndTheNewerOneIsNamed() {
    database.end(1, 2);
    database.posting(1, "globex", "2026-11-03", 2);
    database.posting(41, "acme", "2026-11-17", 2);
    database.execute("update trends.figure set valid_to = 2 where key_hash = 2");
    database.figure(2, "2026-11-09", 2, 80);
    database.figure(3, "2026-11-16", 2, 9);
    database.week("lever:a", "2026-11-16", 2);
    database.release(2, "2026-11-09", "2026-11-16");
    assertThat(verify().text())
        .isEqualTo(
            """
            release-000001 (r1): 8 files with 46 rows, all as in PostgreSQL
            PostgreSQL has a newer release, r2: folder write writes it\
            """);
  }

  @Test
  void oneChangedByteIsFound() throws IOException {
    Path file = current.resolve(FIGURES);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2]++;
    Files.write(file, bytes);
    fails(ErrorCode.UNREADABLE_INPUT)
        .hasMessageContaining("its checksum is not that of the manifest")
        .hasMessageContaining(FIGURES);
  }

  @Test
  void aMissingFileIsFoundAndOneTooMany() throws IOException {
    Path other = current.resolve("postings/year=2026/bucket=99.parquet");
    Files.copy(current.resolve(FIGURES), other);
    fails(ErrorCode.UNREADABLE_INPUT)
        .hasMessageContaining("a file is not in the manifest")
        .hasMessageContaining("bucket=99");
    Files.delete(other);
    Files.delete(current.resolve(FIGURES));
    fails(ErrorCode.UNREADABLE_INPUT).hasMessageContaining("it is missing");
  }

  @Test
  void aRowThatTheFileLacksIsFound() throws IOException {
    var rows = rows();
    rewrite(rows.subList(1, 2));
    fails(ErrorCode.CHECK_FAILED)
        .hasMessageContaining("row 1 is metric pay_p50, figure_id ")
        .hasMessageContaining(" in the file, metric active")
        .hasMessageContaining(FIGURES);
    rewrite(rows.subList(0, 1));
    fails(ErrorCode.CHECK_FAILED)
        .hasMessageContaining("row 2 is missing in the file, metric pay_p50");
  }

  @Test
  void aRowThatPostgresLacksIsFound() {
    database.execute("delete from trends.kept_posting where posting_id = 5");
    fails(ErrorCode.CHECK_FAILED)
        .hasMessageContaining("is employer globex, posting_id 5 in the file")
        .hasMessageContaining("postings/year=2026/");
  }

  @Test
  void aValueThatDiffersIsNamed() {
    database.execute("update trends.kept_posting set title = 'crm lead' where posting_id = 5");
    fails(ErrorCode.CHECK_FAILED)
        .hasMessageContaining(
            "(employer globex, posting_id 5) has title 'crm manager' in the file, 'crm lead' in"
                + " PostgreSQL");
  }

  @Test
  void aFileThatOneOfBothLacksIsFound() {
    database.posting(41, "acme", "2024-01-01", 1);
    fails(ErrorCode.CHECK_FAILED)
        .hasMessageContaining("PostgreSQL has 1 rows of a file that the folder lacks")
        .hasMessageContaining("year=2024");
    database.execute("delete from trends.kept_posting where opened_on < '2026-01-01'");
    fails(ErrorCode.CHECK_FAILED)
        .hasMessageContaining("PostgreSQL has none of the 10 rows of the file")
        .hasMessageContaining("year=2025");
  }

  @Test
  void theFolderOfAnotherDatabaseIsRefused() {
    database.execute("update trends.release set inputs = 'other'");
    fails(ErrorCode.CHECK_FAILED)
        .hasMessageContaining("release r1 (1) is not one of this database");
  }

  @Test
  void whereNoFolderWasWrittenTheDirectoryIsNamed() {
    assertThatThrownBy(() -> new FolderVerifier(database.warehouse(), temporary).verify())
        .hasMessageContaining("there is no folder that folder write made");
  }

  private List<List<@Nullable Object>> rows() throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (ParquetRowReader reader = ParquetRowReader.open(current.resolve(FIGURES))) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Replaces the file of figures, and what the manifest says of it. */
  private void rewrite(List<List<@Nullable Object>> rows) throws IOException {
    Path file = current.resolve(FIGURES);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ParquetRowReader reader = ParquetRowReader.open(file);
        ParquetFile output = ParquetFile.to(bytes, reader.columns())) {
      for (List<@Nullable Object> row : rows) {
        output.add(row);
      }
    }
    Files.write(file, bytes.toByteArray());
    Path manifest = current.resolve(FolderManifest.FILE);
    FolderManifest before = Json.read(Files.readAllBytes(manifest), FolderManifest.class);
    List<FolderFile> files = new ArrayList<>();
    for (FolderFile one : before.files()) {
      files.add(
          one.path().equals(FIGURES)
              ? new FolderFile(FIGURES, rows.size(), bytes.size(), Checksum.of(file), one.origin())
              : one);
    }
    Files.write(
        manifest,
        Json.bytes(
            new FolderManifest(
                before.layout(),
                before.release(),
                before.schema(),
                before.buckets(),
                before.before(),
                files)));
  }
}
