package wagewire.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import wagewire.ingest.testing.TestCrawlDatabase;
import wagewire.local.testing.TestPostgres;
import wagewire.model.seal.RecordOpener;
import wagewire.model.seal.SealKeys;
import wagewire.model.seal.SealTables;
import wagewire.model.seal.SeedTree;
import wagewire.model.seal.SeedWriter;
import wagewire.model.seal.SeedWriter.PartitionEnd;
import wagewire.model.seal.TextSeeds;

class SeedWriterTest {

  private static final String ACME = "lever:acme";

  private final DataSource database = TestCrawlDatabase.fresh();
  private final SeedWriter writer = new SeedWriter(database);

  @Test
  void aBoardHasOneSeedWhoeverAsksFirst() throws Exception {
    List<Future<String>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, 20)
          .forEach(_ ->
              asked.add(threads.submit(() -> key(writer.trees(List.of(ACME, "lever:umbra"))))));
    }
    List<String> keys = new ArrayList<>();
    for (Future<String> key : asked) {
      keys.add(key.get());
    }
    assertThat(keys).hasSize(20).containsOnly(key(new SealTables(database).trees(List.of(ACME))));
    assertThat(new SealTables(database).trees(List.of("lever:nobody"))).isEmpty();
  }

  @Test
  void aForgottenBoardGetsNoNewSeed() {
    execute("insert into crawl.seal_seed (board, prefix, seed) values ('lever:acme', '', null)");
    SeedTree tree = Objects.requireNonNull(writer.trees(List.of(ACME)).get(ACME));
    assertThat(tree.key(SeedTree.BOARD_LEAF)).isNull();
  }

  @Test
  void aTopicsSealedRecordsBeginWhereItEndedWhenItWasFirstMet() {
    enter("id", 5, 7);
    enter("id", 50, 70);
    assertThat(since()).isEqualTo(Map.of(0, 5L, 1, 7L));
  }

  @Test
  void aPartitionThatIsAddedLaterHoldsSealedRecordsOnly() {
    enter("id", 5, 7);
    enter("id", 5, 7, 9);
    assertThat(since()).isEqualTo(Map.of(0, 5L, 1, 7L, 2, 0L));
  }

  @Test
  void aTopicThatLostRecordsOrWasCreatedAgainHoldsSealedRecordsFromThere() {
    enter("id", 5, 7);
    enter("id", 3, 9);
    assertThat(since()).isEqualTo(Map.of(0, 3L, 1, 7L));
    enter("another", 2, 9);
    assertThat(since()).isEqualTo(Map.of(0, 0L, 1, 0L));
  }

  /** A stranger's record must not make the question fail. */
  @Test
  void aKeyThatPostgresCannotHoldNamesNoBoard() {
    RecordOpener opener = new RecordOpener(SealKeys.of(database));
    byte[] key = "lever:\0".getBytes(StandardCharsets.UTF_8);
    byte[] broken = {'l', ':', (byte) 0xff, (byte) 0xd8};
    opener.prepare(List.of(SealKeys.board(key), SealKeys.board(broken)));
    assertThat(SealKeys.board(key).toString()).isEqualTo(SealKeys.NO_BOARD);
  }

  @Test
  void textsHaveTheSeedOfTheirWeekUntilItIsDropped() {
    TextSeeds drawn = writer.texts();
    assertThat(drawn.seeds()).containsOnlyKeys(Objects.requireNonNull(drawn.current()));
    assertThat(writer.texts().seeds().get(drawn.current()))
        .isEqualTo(drawn.seeds().get(drawn.current()));
    execute(
        """
        insert into crawl.text_seed (week, seed)
        select week - days, seed from crawl.text_seed, unnest(array[7, 14, 70]) as days
        """);
    Instant monday =
        LocalDate.parse(Objects.requireNonNull(drawn.current()))
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    assertThat(writer.dropTexts(8, monday.minus(Duration.ofDays(63)))).isZero();
    assertThat(writer.dropTexts(8, monday)).isEqualTo(1);
    assertThat(writer.dropTexts(1, monday)).isEqualTo(1);
    assertThat(writer.dropTexts(1, monday.plus(Duration.ofDays(3_650)))).isBetween(0, 1);
    assertThat(new SealTables(database).texts().seeds()).containsKey(drawn.current());
  }

  @Test
  void aDatabaseWithoutTheTablesHasNoSeeds() {
    SealTables none = new SealTables(TestPostgres.freshDatabase().dataSource());
    assertThat(none.trees(List.of(ACME))).isEmpty();
    assertThat(none.sealedSince()).isEmpty();
    assertThat(none.texts()).isEqualTo(TextSeeds.NONE);
  }

  private void enter(String topicId, long... ends) {
    writer.enter(
        IntStream.range(0, ends.length)
            .mapToObj(number -> new PartitionEnd("topic", topicId, number, ends[number]))
            .toList());
  }

  private Map<Integer, Long> since() {
    return Objects.requireNonNull(writer.sealedSince().get("topic"));
  }

  private void execute(String sql) {
    DSL.using(database, SQLDialect.POSTGRES).execute(sql);
  }

  private static String key(Map<String, SeedTree> trees) {
    SeedTree tree = Objects.requireNonNull(trees.get(ACME));
    return HexFormat.of().formatHex(Objects.requireNonNull(tree.key(SeedTree.BOARD_LEAF)));
  }
}
