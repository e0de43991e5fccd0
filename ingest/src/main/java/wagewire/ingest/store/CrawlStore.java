package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.BOARD;
import static wagewire.ingest.db.Tables.IMPORTED_SNAPSHOT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.store.PublishedSnapshot.ImportKey;
import wagewire.ingest.store.UnreadFields.PlatformUnread;
import wagewire.ingest.store.VisitAttempts.Attempt;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;

/**
 * Stores the collector's state. Safe for any number of threads and processes. Every method throws
 * {@link WagewireException} DATABASE_UNREACHABLE when PostgreSQL does not answer.
 */
public final class CrawlStore {

  private final CrawlDatabase database;

  /**
   * @param source database whose schema was migrated by {@link CrawlSchema}
   */
  public CrawlStore(DataSource source) {
    this.database = new CrawlDatabase(source);
  }

  /**
   * Records the identity of the Kafka cluster. With another one than before, everything counts as
   * never published; snapshot numbers continue.
   *
   * @return true when state was deleted, so that boards are published in full again
   */
  public boolean updateStream(StreamIdentity stream) {
    return database.transaction(context -> StreamTable.keep(context, stream));
  }

  public BoardMemory state(BoardId board) {
    return database.statement(context -> BoardTable.state(context, board));
  }

  /**
   * Records the attempt to visit a board, unless the board is suspended.
   *
   * @param process unique name of the process
   * @param alone whether no other board with unfinished visits is visited meanwhile; such a board's
   *     visit only begins then
   */
  public Attempt begin(BoardId board, String process, Instant now, boolean alone) {
    return database.statement(context -> VisitAttempts.begin(context, board, process, now, alone));
  }

  /** Records that the visit to a board has ended. */
  public void end(BoardId board, String process) {
    database.statement(context -> {
      VisitAttempts.end(context, board, process);
      return null;
    });
  }

  /** Returns the boards that are suspended because processes ended while they visited them. */
  public List<Attempt> suspended() {
    return database.statement(VisitAttempts::suspended);
  }

  /** Returns the postings of the board that were requested singly, by external id. */
  public Map<String, DetailRead> details(BoardId board) {
    return database.statement(context -> DetailTable.of(context, board));
  }

  /**
   * Returns a number that no other snapshot of the board has; 1 is the first, unless the database
   * was restored.
   */
  public long nextSnapshot(BoardId board) {
    return database
        .statement(context -> BoardTable.nextSnapshot(context, board, Map.of()))
        .number();
  }

  /**
   * Returns a number with the board's state and the known content of its listings at the moment, in
   * one transaction.
   */
  public NextSnapshot nextSnapshot(BoardId board, Instant moment, Collection<String> ids) {
    return ids.isEmpty()
        ? database.statement(context -> BoardTable.nextSnapshot(context, board, Map.of()))
        : database.transaction(context ->
            BoardTable.nextSnapshot(
                context, board, ContentTable.latest(context, board, moment, ids)));
  }

  /** Returns the known content of each listing at a moment; unknown listings are left out. */
  public Map<String, KnownContent> known(BoardId board, Instant moment, Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : database.statement(context -> ContentTable.latest(context, board, moment, ids));
  }

  public boolean isImported(ImportKey key) {
    return database.statement(context ->
        context.fetchExists(
            IMPORTED_SNAPSHOT,
            IMPORTED_SNAPSHOT.BOARD.eq(key.board().toString()),
            IMPORTED_SNAPSHOT.OBSERVED_AT.eq(Timestamps.column(key.observedAt())),
            IMPORTED_SNAPSHOT.COMPLETE.eq(key.complete()),
            IMPORTED_SNAPSHOT.PRESENT_HASH.eq(key.presentHash())));
  }

  /** Records a snapshot that Kafka has acknowledged, in one transaction. */
  public void save(PublishedSnapshot snapshot) {
    if (snapshot instanceof PublishedSnapshot.Live live
        && live.contents().isEmpty()
        && live.details().isEmpty()) {
      database.statement(context -> BoardTable.save(context, live));
      return;
    }
    database.transaction(context -> {
      ContentTable.add(context, snapshot.board(), snapshot.observedAt(), snapshot.contents());
      switch (snapshot) {
        case PublishedSnapshot.Live live -> {
          DetailTable.save(context, live.board(), live.details());
          BoardTable.save(context, live);
        }
        case PublishedSnapshot.Imported imported -> saveImport(context, imported);
      }
      UnreadTable.add(
          context, snapshot.board().platform(), snapshot.observedAt(), snapshot.unread());
      return null;
    });
  }

  /**
   * Must be called after the database was restored from a copy: each board is then published in
   * full at its next visit, under a number that it never had.
   */
  public void afterRestore(Instant now) {
    database.transaction(context -> {
      StreamTable.afterRestore(context, now);
      return null;
    });
  }

  /** Returns the health of every board fetched before, in order of name. */
  public List<BoardHealth> health() {
    return database.statement(context -> BoardHealth.of(context, DSL.noCondition()));
  }

  /** Returns the health of those boards that were fetched before, in order of name. */
  public List<BoardHealth> health(Collection<BoardId> boards) {
    return database.statement(context ->
        BoardHealth.of(context, BOARD.BOARD_.in(boards.stream().map(BoardId::toString).toList())));
  }

  /**
   * Returns the unread fields of each platform.
   *
   * @param most number of fields per platform
   */
  public List<PlatformUnread> unread(int most) {
    return database.statement(context -> UnreadTable.largest(context, most));
  }

  /** Returns the removed boards and listings. */
  public RemovedItems forgotten() {
    return database.statement(ForgottenTable::all);
  }

  /**
   * Removes the state of a board or listing, which is never published again. Idempotent.
   *
   * @param listing external id; null for the whole board
   */
  public void forget(BoardId board, @Nullable String listing, Instant now) {
    database.transaction(context -> {
      ForgottenTable.add(context, board, listing, now);
      return null;
    });
  }

  /**
   * Lets in again what was forgotten: a board is due at once, and a posting's board is published in
   * full.
   */
  public void letIn(BoardId board, @Nullable String listing) {
    database.transaction(context -> {
      ForgottenTable.remove(context, board, listing);
      return null;
    });
  }

  /** Returns boards that were visited, imported, or removed. */
  public Set<String> boards() {
    return database.statement(KnownNames::boards);
  }

  /** Returns ids of the board's listings that were seen or removed. */
  public Set<String> listings(BoardId board) {
    return database.statement(context -> KnownNames.listings(context, board));
  }

  private static void saveImport(DSLContext context, PublishedSnapshot.Imported imported) {
    ImportKey key = imported.key();
    BoardTable.readAgain(context, imported);
    context
        .insertInto(
            IMPORTED_SNAPSHOT,
            IMPORTED_SNAPSHOT.BOARD,
            IMPORTED_SNAPSHOT.OBSERVED_AT,
            IMPORTED_SNAPSHOT.COMPLETE,
            IMPORTED_SNAPSHOT.PRESENT_HASH,
            IMPORTED_SNAPSHOT.SNAPSHOT)
        .values(
            key.board().toString(),
            Timestamps.column(key.observedAt()),
            key.complete(),
            key.presentHash(),
            imported.number())
        .onConflictDoNothing()
        .execute();
  }

  /**
   * A new snapshot's number, with the state recorded before.
   *
   * @param number unique per board; 1 is the first
   * @param before state of the board
   * @param known content at the snapshot's finish, by key; missing keys are unknown
   */
  public record NextSnapshot(long number, BoardMemory before, Map<String, KnownContent> known) {

    public NextSnapshot {
      known = Map.copyOf(known);
    }
  }
}
