package wagewire.ingest.successor;

import static wagewire.ingest.db.Tables.SUCCESSOR;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.db.tables.records.SuccessorRecord;
import wagewire.ingest.store.CrawlDatabase;
import wagewire.ingest.successor.FoundSuccessor.SuccessorEvidence;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;

/**
 * Stores which boards were searched and what was found, in schema {@code crawl}, which must have
 * been migrated. Safe for any number of threads and processes. Every method throws {@link
 * WagewireException} DATABASE_UNREACHABLE when PostgreSQL does not answer.
 */
public final class SuccessorStore {

  private final CrawlDatabase database;

  public SuccessorStore(DataSource source) {
    this.database = new CrawlDatabase(source);
  }

  /** Returns the successors in the order in which they were found. */
  public List<FoundSuccessor> found() {
    return database.statement(context ->
        context
            .selectFrom(SUCCESSOR)
            .where(SUCCESSOR.SUCCESSOR_.isNotNull())
            .orderBy(SUCCESSOR.FOUND_AT, SUCCESSOR.BOARD)
            .fetch(SuccessorStore::found));
  }

  Map<BoardId, Instant> searchTimes() {
    return database.statement(context ->
        context
            .select(SUCCESSOR.BOARD, SUCCESSOR.LOOKED_AT)
            .from(SUCCESSOR)
            .fetchMap(row -> BoardId.parse(row.value1()), row -> row.value2().toInstant()));
  }

  /**
   * Claims the search of a board.
   *
   * @return false when it was searched after the given time, or has a successor
   */
  boolean claim(BoardId board, Instant after, Instant now) {
    return database.statement(context ->
        context
                .insertInto(SUCCESSOR, SUCCESSOR.BOARD, SUCCESSOR.LOOKED_AT)
                .values(board.toString(), column(now))
                .onConflict(SUCCESSOR.BOARD)
                .doUpdate()
                .set(SUCCESSOR.LOOKED_AT, column(now))
                .where(SUCCESSOR.LOOKED_AT.le(column(after)))
                .and(SUCCESSOR.SUCCESSOR_.isNull())
                .execute()
            > 0);
  }

  /** Saves the successor of a board that was claimed and not removed since. */
  void save(FoundSuccessor found) {
    URI base = found.baseUrl();
    database.statement(context ->
        context
            .update(SUCCESSOR)
            .set(SUCCESSOR.SUCCESSOR_, found.successor().toString())
            .set(SUCCESSOR.BASE_URL, base == null ? null : base.toString())
            .set(SUCCESSOR.EMPLOYER, found.employer())
            .set(SUCCESSOR.HOW, found.evidence().id())
            .set(SUCCESSOR.PAGE, found.page())
            .set(SUCCESSOR.FOUND_AT, column(found.foundAt()))
            .where(SUCCESSOR.BOARD.eq(found.board().toString()))
            .execute());
  }

  /** Deletes the records of boards whose successor the catalogue has. */
  void drop(Collection<BoardId> boards) {
    database.statement(context ->
        context
            .deleteFrom(SUCCESSOR)
            .where(SUCCESSOR.BOARD.in(boards.stream().map(BoardId::toString).toList()))
            .execute());
  }

  private static FoundSuccessor found(SuccessorRecord row) {
    return new FoundSuccessor(
        BoardId.parse(row.getBoard()),
        BoardId.parse(row.getSuccessor()),
        address(row.getBaseUrl()),
        row.getEmployer(),
        SuccessorEvidence.of(row.getHow()),
        row.getPage(),
        row.getFoundAt().toInstant());
  }

  private static @Nullable URI address(@Nullable String text) {
    return text == null ? null : URI.create(text);
  }

  private static OffsetDateTime column(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
