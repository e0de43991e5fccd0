package wagewire.app.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import wagewire.local.testing.TestPostgres;
import wagewire.model.board.BoardId;
import wagewire.warehouse.Warehouse;

class WarehouseTitlesTest {

  private static final BoardId ACME = new BoardId("lever", "acme");

  private static final String LISTINGS =
      """
      insert into postings.listing_record
        (listing_id, board, external_id, agency, title, title_key, content_hash, observed_at, snapshot,
         normaliser_version, role, seniority, work_mode, places, tools, described, fingerprint)
      select number, board, number::text, false, 'Analyst ' || number, 'analyst', 'x', now(), 1,
        'x', 'other', 'unknown', 'unknown', '[]', '{}', false, 'x'
      from (values (1, 'lever:acme'), (2, 'lever:acme'), (3, 'lever:globex')) as listing (number, board)
      """;

  private final DataSource database = TestPostgres.freshDatabase().dataSource();
  private final WarehouseTitles titles = new WarehouseTitles(database);

  @Test
  void titlesAreThoseOfTheBoardsListingsThatAreAskedFor() throws SQLException {
    Warehouse.open(database);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(LISTINGS);
    }

    assertThat(titles.of(ACME, List.of("2", "3", "4"))).containsExactly("Analyst 2");
  }

  @Test
  void beforeThereIsAWarehouseNoTitleIsKnown() {
    assertThat(titles.of(ACME, List.of("1"))).isEmpty();
  }
}
