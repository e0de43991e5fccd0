package wagewire.ingest.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.testing.TestCrawlDatabase;
import wagewire.model.board.BoardId;
import wagewire.model.seal.ForgottenItem;
import wagewire.model.seal.SeedTree;

/** Forgetting drops the keys of what is forgotten, and no others. */
final class SealPunctureTest {

  private static final BoardId ACME = BoardId.parse("lever:acme");
  private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

  private final DataSource database = TestCrawlDatabase.fresh();
  private final DSLContext rows = DSL.using(database, SQLDialect.POSTGRES);
  private final CrawlStore store = new CrawlStore(database);

  @BeforeEach
  void seeds() {
    rows.execute(
        """
        insert into crawl.seal_seed (board, prefix, seed)
        values ('lever:acme', '', sha256('acme')), ('lever:globex', '', sha256('globex'))
        """);
  }

  @Test
  void theKeyOfAForgottenListingIsGoneAndEveryOtherOneIsTheSame() {
    SeedTree before = tree(ACME);
    assertThat(store.forget(ACME, "7", MONDAY)).isTrue();
    assertThat(store.forget(ACME, "8", MONDAY)).isTrue();
    SeedTree after = tree(ACME);
    assertThat(after.key(SeedTree.leaf("7"))).isNull();
    assertThat(after.key(SeedTree.leaf("8"))).isNull();
    for (String other : List.of("1", "77", "9", "")) {
      assertThat(after.key(SeedTree.leaf(other)))
          .isEqualTo(Objects.requireNonNull(before.key(SeedTree.leaf(other))));
    }
    assertThat(root(ACME)).isEqualTo("1 false");
    assertThat(root(BoardId.parse("lever:globex"))).isEqualTo("1 true");
  }

  @Test
  void aListingThatIsForgottenAgainOrByItsHashChangesNothingMore() {
    store.forget(ACME, "7", MONDAY);
    SeedTree after = tree(ACME);
    assertThat(store.forget(ACME, "7", MONDAY)).isFalse();
    assertThat(store.forget(ACME, ForgottenItem.hashed("7"), MONDAY)).isFalse();
    assertThat(tree(ACME).key(SeedTree.leaf("1"))).isEqualTo(after.key(SeedTree.leaf("1")));
  }

  @Test
  void aForgottenBoardHasNoKeyButTheMarkOfOne() {
    store.forget(ACME, "7", MONDAY);
    assertThat(store.forget(ACME, null, MONDAY)).isTrue();
    assertThat(store.forget(ACME, null, MONDAY)).isFalse();
    assertThat(tree(ACME).key(SeedTree.leaf("1"))).isNull();
    assertThat(root(ACME)).isEqualTo("1 false");
  }

  @Test
  void whatWasNeverSealedIsForgottenAllTheSame() {
    BoardId umbra = BoardId.parse("lever:umbra");
    assertThat(store.forget(umbra, "7", MONDAY)).isFalse();
    assertThat(root(umbra)).isEqualTo("0 null");
    assertThat(store.forget(umbra, null, MONDAY)).isFalse();
    assertThat(root(umbra)).isEqualTo("1 false");
    assertThat(store.forgotten().has(umbra, "1")).isTrue();
  }

  /** An empty id has the leaf of the board's own records. */
  @Test
  void theKeyOfTheBoardsOwnRecordsStaysWithTheBoard() {
    assertThat(store.forget(ACME, "", MONDAY)).isFalse();
    assertThat(tree(ACME).key(SeedTree.BOARD_LEAF)).isNotNull();
  }

  @Test
  void aListingForgottenByItsHashIsKeptOut() {
    store.forget(ACME, ForgottenItem.hashed("7"), MONDAY);
    assertThat(store.forgotten().has(ACME, "7")).isTrue();
    assertThat(store.forgotten().has(ACME, "8")).isFalse();
    assertThat(tree(ACME).key(SeedTree.leaf("7"))).isNull();
  }

  private SeedTree tree(BoardId board) {
    Map<String, byte[]> seeds = new HashMap<>();
    rows.fetch(
            "select prefix, seed from crawl.seal_seed where board = ? and seed is not null",
            board.toString())
        .forEach(row -> seeds.put(row.get(0, String.class), row.get(1, byte[].class)));
    return new SeedTree(seeds);
  }

  private String root(BoardId board) {
    return Objects.requireNonNull(
        rows.fetchSingle(
                "select count(*) || ' ' || coalesce(bool_or(seed is not null)::text, 'null')"
                    + " from crawl.seal_seed where board = ? and prefix = ''",
                board.toString())
            .get(0, String.class));
  }
}
