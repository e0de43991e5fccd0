package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.UNREAD;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import wagewire.ingest.store.UnreadFields.PlatformUnread;

/** Accesses the counts of unread fields per platform. */
final class UnreadTable {

  private static final String ADD =
      """
      insert into crawl.unread as known (platform, field, listings, last_seen)
      select ?, seen.field, seen.listings, ?::timestamptz
      from unnest(?::text[], ?::bigint[]) as seen (field, listings)
      on conflict (platform, field) do update set
        listings = known.listings + excluded.listings,
        last_seen = greatest(known.last_seen, excluded.last_seen)
      """;

  private static final String LARGEST =
      """
      select platform, field, listings, last_seen, fields
      from (
        select unread.*, count(*) over (partition by platform) as fields,
          row_number() over (partition by platform order by listings desc, field) as place
        from crawl.unread) ranked
      where place <= ?
      order by platform, place
      """;

  private UnreadTable() {}

  /** Adds counts; rows are locked in order of name, which avoids deadlocks. */
  static void add(DSLContext context, String platform, Instant moment, Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return;
    }
    List<String> known =
        context
            .select(UNREAD.FIELD)
            .from(UNREAD)
            .where(UNREAD.PLATFORM.eq(platform))
            .fetch(UNREAD.FIELD);
    NavigableMap<String, Long> kept = UnreadFields.merged(known, counts);
    context.execute(
        ADD,
        platform,
        Timestamps.column(moment),
        kept.navigableKeySet().toArray(String[]::new),
        kept.values().toArray(Long[]::new));
  }

  static List<PlatformUnread> largest(DSLContext context, int most) {
    Map<String, List<Record>> rows = new TreeMap<>();
    for (Record row : context.fetch(LARGEST, most)) {
      rows.computeIfAbsent(row.get("platform", String.class), _ -> new ArrayList<>()).add(row);
    }
    return rows.entrySet().stream()
        .map(platform ->
            new PlatformUnread(
                platform.getKey(),
                platform.getValue().getFirst().get("fields", Integer.class),
                platform.getValue().stream().map(UnreadTable::field).toList()))
        .toList();
  }

  static void forgetAll(DSLContext context) {
    context.deleteFrom(UNREAD).execute();
  }

  private static PlatformUnread.Field field(Record row) {
    return new PlatformUnread.Field(
        row.get("field", String.class),
        row.get("listings", Long.class),
        row.get("last_seen", OffsetDateTime.class).toInstant());
  }
}
