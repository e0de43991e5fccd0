package wagewire.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import wagewire.local.testing.TestPostgres;

class SealSeedMigrationTest {

  private final DataSource database = TestPostgres.freshDatabase().dataSource();
  private final DSLContext rows = DSL.using(database, SQLDialect.POSTGRES);

  /** Transform seals postings of boards that nobody has visited since the update. */
  @Test
  void everyKnownBoardHasASeedOfItsOwnAndAForgottenOneNone() {
    CrawlSchema.migrateTo(database, "4");
    rows.execute(
        """
        insert into crawl.board (board, snapshot) values ('lever:acme', 7), ('lever:umbra', 3), ('lever:gone', 1)
        """);
    rows.execute(
        """
        insert into crawl.forgotten (board, external_id, forgotten_at)
        values ('lever:gone', null, now()), ('csv:gone', null, now()), ('lever:umbra', '7', now())
        """);

    CrawlSchema.migrate(database);

    assertThat(
            rows.fetch(
                "select board, seed is not null as kept from crawl.seal_seed order by board"))
        .extracting(row -> row.get("board", String.class) + " " + row.get("kept"))
        .containsExactly(
            "csv:gone false",
            "lever:acme true",
            "lever:gone false",
            "lever:umbra true",
            "unknown:unknown true");
    assertThat(
            Objects.requireNonNull(
                rows.fetchValue(
                    "select count(distinct seed) from crawl.seal_seed where prefix = ''")))
        .isEqualTo(3L);
  }
}
