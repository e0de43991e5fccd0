package wagewire.app.collecting;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import wagewire.ingest.successor.SuccessorRounds.KnownTitles;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.RootCause;
import wagewire.model.error.WagewireException;

/** Reads titles of listings from the warehouse; returns none before its tables exist. */
final class WarehouseTitles implements KnownTitles {

  private static final String THERE = "select to_regclass('postings.listing_record') is not null";
  private static final String TITLES =
      """
      select title from postings.listing_record
      where board = ? and external_id = any (?)
      """;

  private final DataSource database;

  WarehouseTitles(DataSource database) {
    this.database = database;
  }

  @Override
  public Collection<String> of(BoardId board, Collection<String> ids) {
    DSLContext sql = DSL.using(database, SQLDialect.POSTGRES);
    try {
      boolean there = sql.fetchSingle(THERE).get(0, Boolean.class);
      return there
          ? sql.fetch(TITLES, board.toString(), ids.toArray(String[]::new))
              .getValues(0, String.class)
          : List.of();
    } catch (DataAccessException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "PostgreSQL did not return a board's titles: " + RootCause.of(e),
          board.toString(),
          "Check that it runs and try again; no published data is lost",
          e);
    }
  }
}
