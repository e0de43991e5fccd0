package wagewire.app.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.MemoryFileSystem;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.folder.EmployerBucket;
import wagewire.reporting.folder.FolderFile;
import wagewire.reporting.folder.FolderFile.Origin;

class FolderWriterTest {

  private static final List<String> FILES =
      List.of(
          "figures/year=2025/part-0.parquet",
          "figures/year=2026/part-0.parquet",
          "postings/year=2025/bucket=02.parquet",
          "postings/year=2025/bucket=07.parquet",
          "postings/year=2026/bucket=01.parquet",
          "postings/year=2026/bucket=05.parquet",
          "releases/part-0.parquet",
          "weeks/part-0.parquet");

  @TempDir Path temporary;
  private final FolderWarehouse database = FolderWarehouse.ofOneRelease();
  private Path directory = Path.of("");
  private Path current = Path.of("");

  @BeforeEach
  void first() {
    directory = temporary.resolve("parquet");
    current = directory.resolve("current");
    assertThat(write().changed()).isTrue();
  }

  private WrittenFolder write() {
    return new FolderWriter(database.warehouse(), directory, null).write();
  }

  @Test
  void theLayoutIsThatOfTheDocumentation() throws IOException {
    assertThat(FolderFiles.parquet(current)).isEqualTo(FILES);
    assertThat(Files.readSymbolicLink(current)).isEqualTo(Path.of("release-000001"));
    assertThat(Files.readString(current.resolve("manifest.json")))
        .contains("\"layout\" : 1", "\"sequence\" : 1", "\"vintage\" : \"r1\"", "\"buckets\" : 8")
        .contains("\"released_at\" : \"2026-11-30T06:00:00.123456Z\"", "\"origin\" : \"written\"");
  }

  @Test
  void nobodyElseMayReadIt() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
          .allSatisfy(file ->
              assertThat(
                      PosixFilePermissions.toString(
                          Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)))
                  .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void postingsHaveTheColumnsOfTheirViewAndTheirTypes() throws IOException {
    var rows = FolderFiles.rows(current, "postings");
    assertThat(rows).hasSize(40);
    assertThat(rows.getFirst().keySet())
        .containsExactlyElementsOf(
            database.column(
                "select attname from pg_attribute where attrelid = 'trends.posting_point'::regclass"
                    + " and attnum > 0 order by attnum"));
    assertThat(rows)
        .anySatisfy(row ->
            assertThat(row)
                .containsEntry("posting_id", 1L)
                .containsEntry("employer", "globex")
                .containsEntry("opened_on", LocalDate.of(2026, 11, 2))
                .containsEntry("countries", List.of("US", "unknown"))
                .containsEntry("to_days", Arrays.asList(LocalDate.of(2026, 11, 10), null))
                .containsEntry("annual_min", 90_000.5)
                .containsEntry("last_day", null)
                .containsEntry("first_day", LocalDate.of(2026, 11, 2)));
  }

  @Test
  void anEmployersPostingsOfAYearAreInOneFileInOrder() throws IOException {
    for (var row : FolderFiles.rows(current, "postings/year=2026")) {
      int bucket = EmployerBucket.of(String.valueOf(row.get("employer")), 8);
      assertThat(current.resolve("postings/year=2026/bucket=%02d.parquet".formatted(bucket)))
          .exists();
    }
    assertThat(FolderFiles.rows(current, "postings/year=2026"))
        .hasSize(20)
        .extracting(row -> row.get("employer") + " " + row.get("posting_id"))
        .startsWith("Zürich 3", "Zürich 7", "Zürich 11")
        .endsWith("globex 29", "globex 33", "globex 37");
  }

  @Test
  void figuresAreTheNewestOfEachWeekWithTheirIds() throws IOException {
    database.figure(3, "2026-11-16", 2, 9);
    database.release(2, "2026-11-16", "2026-11-16");
    write();
    assertThat(FolderFiles.rows(current, "figures"))
        .hasSize(6)
        .extracting(row -> row.get("figure_id"))
        .containsExactlyInAnyOrderElementsOf(
            database.column("select figure_id from trends.newest"));
    assertThat(FolderFiles.rows(current, "figures").getFirst())
        .containsEntry("metric", "active")
        .containsEntry("metro", "all")
        .containsEntry("employment_type", "all")
        .containsEntry("vintage", "r1")
        .containsEntry("value", 7.0);
    assertThat(FolderFiles.rows(current, "figures").getFirst().keySet())
        .containsExactlyInAnyOrderElementsOf(
            database.column(
                "select attname from pg_attribute where attrelid = 'trends.facts'::regclass and"
                    + " attnum > 0 order by attnum"));
  }

  @Test
  void aWeekAcrossTheTurnOfTheYearHasFiguresOfBothYears() throws IOException {
    database.figure(4, "2025-12-29", 2, 5);
    database.figure(5, "2025-12-29", 2, 6);
    database.execute(
        "update trends.figure set period_end = '2025-12-31', week = '2025-12-01' where key_hash ="
            + " 5");
    database.release(2, "2025-12-29", "2026-11-09");
    assertThat(write().written()).isEqualTo(3);
    assertThat(FolderFiles.rows(current, "figures/year=2025"))
        .extracting(row -> row.get("value"))
        .containsExactly(7.0, null, 6.0, null);
    assertThat(FolderFiles.rows(current, "figures"))
        .extracting(row -> row.get("figure_id"))
        .containsExactlyInAnyOrderElementsOf(
            database.column("select figure_id from trends.newest"));
  }

  @Test
  void figuresOfWeeksThatWereTakenBackAreGone() throws IOException {
    database.execute("delete from trends.release_week");
    assertThat(write().folder()).isEqualTo("release-000001.2");
    assertThat(FolderFiles.rows(current, "figures")).isEmpty();
    assertThat(new FolderVerifier(database.warehouse(), directory).verify().files()).isEqualTo(6);
  }

  @Test
  void aFileThatCannotBeLinkedIsCopied() throws Exception {
    FolderFile file =
        PublishedFolder.find(current).orElseThrow().manifest().file(FILES.getFirst()).orElseThrow();
    try (MemoryFileSystem memory = MemoryFileSystem.mount(temporary.resolve("memory"), "8m");
        NewFolder copies = new NewFolder(Files.createDirectory(memory.path().resolve("folder")))) {
      copies.take(file, current);
      assertThat(copies.files()).containsExactly(file.as(Origin.COPIED));
      assertThat(copies.path().resolve(file.path()))
          .hasSameBinaryContentAs(current.resolve(file.path()));
    }
  }

  @Test
  void onlyFilesInWhichARowChangedAreWritten() throws IOException {
    Object linked = FolderFiles.identity(current.resolve(FILES.getFirst()));
    database.end(1, 2);
    database.posting(1, "globex", "2026-11-02", 2);
    database.release(2, "2026-11-16", "2026-11-16");

    WrittenFolder written = write();

    assertThat(written.folder()).isEqualTo("release-000002");
    assertThat(written.text())
        .isEqualTo("release-000002 (r2): 8 files with 47 rows; 2 written, 6 linked");
    assertThat(changed()).containsExactly(changedFile("globex"), "releases/part-0.parquet");
    assertThat(FolderFiles.identity(current.resolve(FILES.getFirst()))).isEqualTo(linked);
    assertThat(FolderFiles.releases(directory)).containsExactly("release-000001", "release-000002");
  }

  /** Files of the current folder that are not those of release 1. */
  private List<String> changed() throws IOException {
    return FolderFiles.parquet(current).stream()
        .filter(file -> {
          Path before = directory.resolve("release-000001").resolve(file);
          return !Files.exists(before)
              || !FolderFiles.identity(before).equals(FolderFiles.identity(current.resolve(file)));
        })
        .toList();
  }

  private static String changedFile(String employer) {
    return "postings/year=2026/bucket=%02d.parquet".formatted(EmployerBucket.of(employer, 8));
  }

  @Test
  void aWeekThatIsStatedAgainWritesTheFiguresOfItsYearAlone() throws IOException {
    database.release(2, "2026-11-09", "2026-11-09");
    write();
    assertThat(changed())
        .containsExactly("figures/year=2026/part-0.parquet", "releases/part-0.parquet");
    assertThat(FolderFiles.rows(current, "figures/year=2026").getFirst())
        .containsEntry("vintage", "r2");
  }

  @Test
  void aReleaseThatIsBeingMadeDoesNotShow() throws IOException {
    database.end(1, 2);
    database.posting(41, "globex", "2026-11-02", 2);
    assertThat(write().text()).isEqualTo("release-000001 (r1) is current: nothing to write");
    assertThat(FolderFiles.rows(current, "postings")).hasSize(40);
  }

  @Test
  void theTwoNewestFoldersAreKept() throws IOException {
    for (int release = 2; release <= 4; release++) {
      database.release(release, "2026-11-16", "2026-11-16");
      write();
    }
    assertThat(FolderFiles.releases(directory)).containsExactly("release-000003", "release-000004");
  }

  @Test
  void ofWhatWasForgottenNoFolderHasAnything() throws IOException {
    database.release(2, "2026-11-16", "2026-11-16");
    write();
    database.execute("delete from trends.kept_posting where posting_id = 1");
    WrittenFolder written = write();
    assertThat(written.folder()).isEqualTo("release-000002.2");
    assertThat(FolderFiles.releases(directory)).containsExactly("release-000002.2");
    assertThat(FolderFiles.rows(current, "postings"))
        .hasSize(39)
        .noneSatisfy(row -> assertThat(row).containsEntry("posting_id", 1L));
  }

  @Test
  void whatOnlyTheFormerFolderHasOfTheForgottenGoesToo() throws IOException {
    database.end(1, 2);
    database.release(2, "2026-11-16", "2026-11-16");
    write();
    database.execute("delete from trends.kept_posting where posting_id = 1");
    assertThat(write().changed()).isFalse();
    assertThat(FolderFiles.releases(directory)).containsExactly("release-000002");
  }

  @Test
  void aReleaseThatWasMadeAgainIsWrittenAnewAndReplacesAllOfBefore() throws IOException {
    database.execute("update trends.release set released_at = now()");
    assertThat(write().written()).isEqualTo(8);
    assertThat(FolderFiles.releases(directory)).containsExactly("release-000001.2");
  }

  @Test
  void anotherNumberOfBucketsWritesAnewAndStays() throws IOException {
    WrittenFolder written = new FolderWriter(database.warehouse(), directory, 1).write();
    assertThat(written.written()).isEqualTo(6);
    assertThat(FolderFiles.parquet(current)).contains("postings/year=2026/bucket=00.parquet");
    assertThat(write().changed()).isFalse();
  }

  @Test
  void whatAKilledWriterLeftIsRemoved() throws IOException {
    Files.createDirectories(directory.resolve(".release-000002.unfinished/postings"));
    Files.createDirectories(directory.resolve("release-000002"));
    Files.createSymbolicLink(directory.resolve(".current.unfinished"), Path.of("release-000002"));
    Files.createFile(directory.resolve("release-notes.txt"));
    assertThat(write().changed()).isFalse();
    assertThat(FolderFiles.releases(directory))
        .containsExactly("release-000001", "release-notes.txt");
    assertThat(directory.resolve(".current.unfinished")).doesNotExist();
  }

  @Test
  void aWriteThatFailsLeavesTheFolderOfBeforeAndNothingElse() throws IOException {
    database.release(2, "2026-11-09", "2026-11-09");
    database.execute("alter table trends.metric_number rename to hidden");
    assertThatThrownBy(this::write).hasMessageContaining("metric_number");
    assertThat(FolderFiles.releases(directory)).containsExactly("release-000001");
    database.execute("alter table trends.hidden rename to metric_number");
    assertThat(write().folder()).isEqualTo("release-000002");
  }

  @Test
  void aDamagedFileIsNotTakenOver() throws IOException {
    Path file = current.resolve(FILES.getFirst());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2]++;
    Files.write(file, bytes);
    WrittenFolder written = write();
    assertThat(written.written()).isEqualTo(1);
    assertThat(new FolderVerifier(database.warehouse(), directory).verify().newer()).isNull();
  }

  @Test
  void aSecondWriterEndsAtOnce() throws IOException {
    try (ReleaseFolders _ = ReleaseFolders.lock(directory)) {
      assertThatThrownBy(this::write)
          .isInstanceOfSatisfying(
              WagewireException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_DIRECTORY_BUSY))
          .hasMessageContaining("another command is writing this folder");
    }
    assertThat(write().changed()).isFalse();
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Files.createFile(temporary.resolve("thesis.odt"));
    assertThatThrownBy(() -> new FolderWriter(database.warehouse(), temporary, null).write())
        .hasMessageContaining("the folder holds something else");
  }

  @Test
  void aFileInsteadOfAFolderIsSaid() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "mine");
    for (Path place : List.of(file, file.resolve("below"))) {
      assertThatThrownBy(() -> new FolderWriter(database.warehouse(), place, null).write())
          .hasMessageContaining("the output cannot be written: a file is there (" + place + ")");
    }
    assertThat(file).hasContent("mine");
  }

  @Test
  void withoutAReleaseThereIsNothingToWrite() {
    FolderWarehouse empty = FolderWarehouse.fresh();
    Path other = temporary.resolve("other");
    assertThatThrownBy(() -> new FolderWriter(empty.warehouse(), other, null).write())
        .hasMessageContaining("there is no release yet");
    assertThat(other.resolve("current")).doesNotExist();
  }
}
