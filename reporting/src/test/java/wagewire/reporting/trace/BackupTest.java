package wagewire.reporting.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.testing.TestPostgres;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.testing.GrowingMarket;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.YesNoUnknown;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.backup.Backup;
import wagewire.warehouse.backup.BackupManifest;
import wagewire.warehouse.backup.Restore;
import wagewire.warehouse.backup.StoredTables;
import wagewire.warehouse.operations.RunKind;
import wagewire.warehouse.operations.RunLedger;
import wagewire.warehouse.operations.RunResult;
import wagewire.warehouse.testing.TestWarehouse;

/** What is backed up is there again after it was restored, and nothing else is restored. */
@Tag("long")
class BackupTest {

  private static final Set<YesNoUnknown> TERMS = Set.of(YesNoUnknown.YES, YesNoUnknown.UNKNOWN);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path backup;

  @BeforeAll
  static void write() {
    GrowingMarket.write(WAREHOUSE);
    GrowingMarket.writeRest(WAREHOUSE);
    new RunLedger(WAREHOUSE.warehouse(), CLOCK)
        .record(
            RunKind.FIGURES,
            () ->
                RunResult.figures(
                    new Refresher(WAREHOUSE.warehouse(), CLOCK).refresh(_ -> {}).orElseThrow()));
    backup = shared.resolve("backup");
    Backup.write(WAREHOUSE.dataSource(), backup, CLOCK);
  }

  @Test
  void everyRowOfEveryTableIsBackToTheLastDigit() throws Exception {
    DataSource fresh = TestPostgres.freshDatabase().dataSource();
    BackupManifest manifest = restore(fresh).from(backup, _ -> {});

    assertThat(rows(fresh)).isEqualTo(rows(WAREHOUSE.dataSource()));
    assertThat(manifest.rows()).isGreaterThan(1_000);
    assertThat(manifest.tables())
        .extracting(BackupManifest.TableFile::table)
        .contains("metrics.figure", "postings.posting", "operations.run")
        .doesNotContain("postings.flyway_schema_history");
  }

  @Test
  void otherAccountsCannotReadIt() throws Exception {
    assertThat(mode(backup)).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(backup)) {
      assertThat(files).hasSizeGreaterThan(10).allMatch(file -> mode(file).equals("rw-------"));
    }
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFigureStillTracesAndTheNextRunGetsTheNextNumber() {
    DataSource fresh = TestPostgres.freshDatabase().dataSource();
    restore(fresh).from(backup, _ -> {});
    Warehouse restored = Warehouse.open(fresh);
    String figure =
        WAREHOUSE.value(
            "select figure_id from trends.facts where metric = 'active_growth' and value is"
                + " not null order by figure_id limit 1");

    Trace trace = new Tracer(restored, TERMS).trace(figure, 5);

    assertThat(trace.again()).isEqualTo(trace.released());
    assertThat(trace).isEqualTo(new Tracer(WAREHOUSE.warehouse(), TERMS).trace(figure, 5));
    RunLedger ledger = new RunLedger(restored, CLOCK);
    ledger.record(RunKind.FIGURES, () -> RunResult.figures(null));
    assertThat(ledger.newest(1).getFirst().id()).isEqualTo(2);
  }

  @Test
  void aWarehouseThatHoldsSomethingIsRefusedAndOneThatWasOnlyOpenedIsNot() throws Exception {
    DataSource fresh = TestPostgres.freshDatabase().dataSource();
    Warehouse.open(fresh);
    restore(fresh).from(backup, _ -> {});
    List<String> before = rows(fresh);

    assertFails(ErrorCode.WRONG_USAGE, () -> restore(fresh).from(backup, _ -> {}));

    assertThat(rows(fresh)).isEqualTo(before);
  }

  @Test
  void whatIsDamagedOrMissingOrOfANewerVersionIsRefusedAndLeavesNothing() throws Exception {
    DataSource fresh = TestPostgres.freshDatabase().dataSource();
    assertFails(ErrorCode.UNREADABLE_INPUT, () -> restore(fresh).from(folder, _ -> {}));
    Path copy = folder.resolve("copy");
    Backup.write(WAREHOUSE.dataSource(), copy, CLOCK);
    Path manifest = copy.resolve("manifest.json");
    String good = Files.readString(manifest);

    Files.writeString(manifest, good.replace("\"format\":1", "\"format\":2"));
    assertFails(ErrorCode.NEWER_DATA_DIRECTORY, () -> restore(fresh).from(copy, _ -> {}));
    Files.writeString(manifest, good.replaceFirst("\"version\":\"\\d+\"", "\"version\":\"999\""));
    assertFails(ErrorCode.NEWER_DATA_DIRECTORY, () -> restore(fresh).from(copy, _ -> {}));
    Files.writeString(manifest, good);
    byte[] facts = Files.readAllBytes(copy.resolve("metrics.figure.copy.gz"));
    facts[facts.length / 2] ^= 1;
    Files.write(copy.resolve("metrics.figure.copy.gz"), facts);
    assertFails(ErrorCode.UNREADABLE_INPUT, () -> restore(fresh).from(copy, _ -> {}));

    assertThat(sql(fresh).fetchValue("select to_regnamespace('trends') is null")).isEqualTo(true);
  }

  @Test
  void aFolderThatHoldsSomethingIsNotWrittenInto() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    assertFails(ErrorCode.WRONG_USAGE, () -> Backup.write(WAREHOUSE.dataSource(), folder, CLOCK));
    assertThat(folder.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void whatIsNoFolderIsNotReplaced() throws IOException {
    Path place = folder.resolve("socket");
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(place));
      assertFails(ErrorCode.WRONG_USAGE, () -> Backup.write(WAREHOUSE.dataSource(), place, CLOCK));
      assertThat(Files.readAttributes(place, "isOther")).containsEntry("isOther", true);
    }
  }

  private static void assertFails(ErrorCode code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            WagewireException.class, error -> assertThat(error.code()).isEqualTo(code));
  }

  private static Restore restore(DataSource database) {
    return new Restore(database, (_, version) -> Warehouse.migrateTo(database, version));
  }

  private static DSLContext sql(DataSource database) {
    return DSL.using(database, SQLDialect.POSTGRES);
  }

  /** All rows of all tables that a backup holds, as text. */
  private static List<String> rows(DataSource database) throws Exception {
    List<String> rows = new ArrayList<>();
    try (var connection = database.getConnection()) {
      for (String table : StoredTables.inOrder(connection)) {
        rows.add(table);
        rows.addAll(
            sql(database)
                .fetch("select line::text from %s line order by 1".formatted(table))
                .getValues(0, String.class));
      }
    }
    return rows;
  }
}
