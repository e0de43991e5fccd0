package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.BOARD;
import static wagewire.ingest.db.Tables.FIRST_NUMBER;
import static wagewire.ingest.db.Tables.IMPORTED_SNAPSHOT;
import static wagewire.ingest.db.Tables.LISTING_CONTENT;
import static wagewire.ingest.db.Tables.LISTING_DETAIL;
import static wagewire.ingest.db.Tables.TOPIC;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import wagewire.model.board.BoardId;

/** Accesses the identity of the Kafka cluster that the recorded state belongs to. */
final class StreamTable {

  /** More numbers than a board uses between a copy of the database and its return. */
  private static final long NUMBERS_GIVEN = 1_000_000;

  private StreamTable() {}

  /**
   * Deletes the published state when another Kafka cluster, or a recreated topic, holds the record.
   * Snapshot numbers continue.
   *
   * @return whether state was deleted
   */
  static boolean keep(DSLContext context, StreamIdentity stream) {
    context.execute("lock table {0} in exclusive mode", TOPIC);
    Set<StreamRow> before =
        context
            .select(TOPIC.TOPIC_, TOPIC.CLUSTER_ID, TOPIC.TOPIC_ID)
            .from(TOPIC)
            .fetchSet(row -> new StreamRow(row.value1(), row.value2(), row.value3()));
    Set<StreamRow> now =
        stream.topicIds().entrySet().stream()
            .map(topic -> new StreamRow(topic.getKey(), stream.clusterId(), topic.getValue()))
            .collect(Collectors.toSet());
    if (before.equals(now)) {
      return false;
    }
    context.deleteFrom(TOPIC).execute();
    for (StreamRow row : now) {
      context
          .insertInto(TOPIC, TOPIC.TOPIC_, TOPIC.CLUSTER_ID, TOPIC.TOPIC_ID)
          .values(row.topic(), row.clusterId(), row.topicId())
          .execute();
    }
    forget(context);
    return !before.isEmpty();
  }

  /**
   * Prepares a database restored from a copy, which lacks what was published since: the next {@link
   * #keep} deletes the published state. Snapshot numbers, also of boards not in the copy, continue
   * at the seconds since 1970, as no board is visited more often than once a second.
   */
  static void afterRestore(DSLContext context, Instant now) {
    long first = now.getEpochSecond();
    context.deleteFrom(TOPIC).execute();
    context
        .update(BOARD)
        .set(BOARD.SNAPSHOT, DSL.greatest(BOARD.SNAPSHOT.plus(NUMBERS_GIVEN), DSL.inline(first)))
        .execute();
    context.insertInto(FIRST_NUMBER, FIRST_NUMBER.NUMBER).values(first).execute();
  }

  /** Deletes the published state of one board; its snapshot numbers continue. */
  static void forget(DSLContext context, BoardId board) {
    forget(context, List.of(board.toString()));
  }

  private static void forget(DSLContext context, List<String> ids) {
    QuantifiedSelect<Record1<String>> boards = DSL.any(ids.toArray(String[]::new));
    context.deleteFrom(LISTING_CONTENT).where(LISTING_CONTENT.BOARD.eq(boards)).execute();
    context.deleteFrom(IMPORTED_SNAPSHOT).where(IMPORTED_SNAPSHOT.BOARD.eq(boards)).execute();
    context.deleteFrom(LISTING_DETAIL).where(LISTING_DETAIL.BOARD.eq(boards)).execute();
    forgetPublished(context, BOARD.BOARD_.eq(boards));
  }

  private static void forget(DSLContext context) {
    context.deleteFrom(LISTING_CONTENT).execute();
    context.deleteFrom(IMPORTED_SNAPSHOT).execute();
    DetailTable.forgetAll(context);
    UnreadTable.forgetAll(context);
    forgetPublished(context, DSL.noCondition());
  }

  private static void forgetPublished(DSLContext context, Condition boards) {
    context
        .update(BOARD)
        .set(BOARD.COMPLETE_SNAPSHOT, DSL.castNull(BOARD.COMPLETE_SNAPSHOT))
        .set(BOARD.PRESENT, DSL.castNull(BOARD.PRESENT))
        .set(BOARD.FULL_AT, DSL.castNull(BOARD.FULL_AT))
        .set(BOARD.PAGES, DSL.castNull(BOARD.PAGES))
        .where(boards)
        .execute();
  }

  private record StreamRow(String topic, String clusterId, String topicId) {}
}
