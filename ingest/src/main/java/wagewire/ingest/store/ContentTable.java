package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.LISTING_CONTENT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import wagewire.model.board.BoardId;

/** Accesses the content of each listing over time. */
final class ContentTable {

  /** For each id, its rows of the latest moment at or before the given one. */
  private static final String LATEST =
      """
      select wanted.id, latest.observed_at, content.content_hash
      from unnest(?::text[]) as wanted (id)
      cross join lateral (
        select observed_at from crawl.listing_content
        where board = ? and external_id = wanted.id and observed_at <= ?::timestamptz
        order by observed_at desc limit 1) latest
      cross join lateral (
        select version, content_hash from crawl.listing_content
        where board = ? and external_id = wanted.id and observed_at = latest.observed_at
        offset 0) content
      order by content.version
      """;

  private ContentTable() {}

  static Map<String, KnownContent> latest(
      DSLContext context, BoardId board, Instant moment, Collection<String> ids) {
    OffsetDateTime at = Timestamps.column(moment);
    Map<String, List<String>> hashes = new HashMap<>();
    Map<String, Boolean> sameMoment = new HashMap<>();
    String[] wanted = ids.toArray(String[]::new);
    for (Record row : context.fetch(LATEST, wanted, board.toString(), at, board.toString())) {
      String id = row.get(0, String.class);
      sameMoment.put(id, row.get(1, OffsetDateTime.class).isEqual(at));
      hashes.computeIfAbsent(id, _ -> new ArrayList<>()).add(row.get(2, String.class));
    }
    Map<String, KnownContent> known = new HashMap<>();
    hashes.forEach(
        (id, of) -> known.put(id, new KnownContent(sameMoment.getOrDefault(id, false), of)));
    return known;
  }

  static void add(
      DSLContext context,
      BoardId board,
      Instant moment,
      List<PublishedSnapshot.NewContent> contents) {
    if (contents.isEmpty()) {
      return;
    }
    BatchBindStep rows =
        context.batch(
            context
                .insertInto(
                    LISTING_CONTENT,
                    LISTING_CONTENT.BOARD,
                    LISTING_CONTENT.EXTERNAL_ID,
                    LISTING_CONTENT.OBSERVED_AT,
                    LISTING_CONTENT.VERSION,
                    LISTING_CONTENT.CONTENT_HASH)
                .values((String) null, null, null, null, null)
                .onConflictDoNothing());
    for (PublishedSnapshot.NewContent content : contents) {
      rows =
          rows.bind(
              board.toString(),
              content.externalId(),
              Timestamps.column(moment),
              content.version(),
              content.hash());
    }
    rows.execute();
  }
}
