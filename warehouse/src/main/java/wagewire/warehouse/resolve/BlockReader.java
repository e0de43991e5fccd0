package wagewire.warehouse.resolve;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import wagewire.model.board.SourceKind;
import wagewire.model.json.Json;
import wagewire.model.posting.Fingerprint;
import wagewire.model.posting.Pay;
import wagewire.model.posting.Place;
import wagewire.model.posting.WorkMode;
import wagewire.warehouse.load.ListingIds;

/** Reads blocks with all their listings. */
final class BlockReader {

  private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};

  /** Beginning of a query of the blocks of two lists: their employers and titles. */
  private static final String GIVEN =
      """
      with block as materialized (
        select * from unnest(?::text[], ?::text[]) as given (employer, title_key)
      ),
      """;

  /**
   * Ignores requisition ids that more than 20 of a board's rows have at the same time. Rows of
   * other years do not count: a requisition of many places is renewed.
   */
  private static final String LISTINGS =
      """
      named as (
        select distinct listing.board, listing.requisition_id
        from block
        join postings.listing_record listing
          on coalesce(listing.employer, listing.board) = block.employer and listing.title_key = block.title_key
        where listing.requisition_id ~ '[1-9]'
      ), sharing as (
        select listing.board, listing.requisition_id, listing.listing_id
        from named
        join postings.listing_record listing using (board, requisition_id)
        where (
          select count(*) from (
            select from postings.listing_record other
            where other.board = named.board and other.requisition_id = named.requisition_id
            limit 21) counted) > 20
      ), stretch as (
        select sharing.*, from_at, coalesce(to_at, 'infinity') as to_at
        from sharing
        join postings.listing_run using (listing_id)
        union all
        select sharing.*, seen_at, seen_at
        from sharing
        join postings.listing_sighting sighting using (listing_id)
        where not exists (
          select from postings.listing_run run
          where run.listing_id = sharing.listing_id and from_at <= seen_at and (to_at is null or to_at >= seen_at))
      ), up as (
        select board, requisition_id, sum(change) over (
          partition by board, requisition_id order by moment, change desc
          rows between unbounded preceding and current row) as together
        from stretch
        cross join lateral (values (from_at, 1), (to_at, -1)) as step (moment, change)
      ), crowded as (
        select board, requisition_id from up group by board, requisition_id having max(together) > 20
      )
      select listing.*, board.kind, board.newest_at, block.employer as block_employer,
        coalesce(lineage.unit, listing.board) as lineage, coalesce(lineage.generation, 0) as generation,
        requisition_id ~ '[1-9]' and not exists (
          select from crowded
          where crowded.board = listing.board and crowded.requisition_id = listing.requisition_id
        ) as requisition_names_one
      from block
      join postings.listing_record listing
        on coalesce(listing.employer, listing.board) = block.employer and listing.title_key = block.title_key
      left join postings.board using (board)
      left join postings.lineage using (board)
      """;

  private static final String SPANS =
      """
      seen as (
        select run.listing_id, run.board, from_at, to_at
        from block
        join postings.listing_record listing
          on coalesce(listing.employer, listing.board) = block.employer and listing.title_key = block.title_key
        join postings.listing_run run using (listing_id)
        union all
        select sighting.listing_id, sighting.board, seen_at, seen_at
        from block
        join postings.listing_record listing
          on coalesce(listing.employer, listing.board) = block.employer and listing.title_key = block.title_key
        join postings.listing_sighting sighting using (listing_id)
      )
      select seen.listing_id, seen.from_at, seen.to_at, earlier.finished_at as before,
        later.finished_at as after, coalesce(later.status = 'gone', false) as gone
      from seen
      left join lateral (
        select finished_at from postings.snapshot
        where snapshot.board = seen.board and merged and finished_at < seen.from_at
        order by finished_at desc limit 1) earlier on true
      left join lateral (
        select finished_at, status from postings.snapshot
        where snapshot.board = seen.board and merged and finished_at > seen.to_at
        order by finished_at, snapshot limit 1) later on true
      """;

  private final PreparedStatement listings;
  private final PreparedStatement spans;

  private BlockReader(PreparedStatement listings, PreparedStatement spans) {
    this.listings = listings;
    this.spans = spans;
  }

  /** Reads the blocks named in the temporary table {@code block}. */
  static BlockReader ofTable(Connection connection) throws SQLException {
    return new BlockReader(
        connection.prepareStatement("with " + LISTINGS),
        connection.prepareStatement("with " + SPANS));
  }

  static BlockReader of(Connection connection, List<BlockKey> blocks) throws SQLException {
    BlockReader reader =
        new BlockReader(
            connection.prepareStatement(GIVEN + LISTINGS),
            connection.prepareStatement(GIVEN + SPANS));
    Array employers =
        connection.createArrayOf("text", blocks.stream().map(BlockKey::employer).toArray());
    Array titles =
        connection.createArrayOf("text", blocks.stream().map(BlockKey::titleKey).toArray());
    for (PreparedStatement query : List.of(reader.listings, reader.spans)) {
      query.setArray(1, employers);
      query.setArray(2, titles);
    }
    return reader;
  }

  /** Reads listings by block, once, without those that no snapshot has shown yet. */
  Collection<List<ListingFacts>> read() throws SQLException {
    Map<Long, List<ObservedSpan>> spansOf = spans();
    Map<List<String>, List<ListingFacts>> blocks = new LinkedHashMap<>();
    try (listings;
        var rows = listings.executeQuery()) {
      while (rows.next()) {
        List<ObservedSpan> seen = spansOf.get(rows.getLong("listing_id"));
        if (seen != null) {
          ListingFacts listing = listing(rows, seen);
          blocks
              .computeIfAbsent(
                  List.of(listing.employer(), listing.titleKey()), key -> new ArrayList<>())
              .add(listing);
        }
      }
    }
    return blocks.values();
  }

  private Map<Long, List<ObservedSpan>> spans() throws SQLException {
    Map<Long, List<ObservedSpan>> seen = new HashMap<>();
    try (spans;
        var rows = spans.executeQuery()) {
      while (rows.next()) {
        seen.computeIfAbsent(rows.getLong("listing_id"), id -> new ArrayList<>())
            .add(
                new ObservedSpan(
                    rows.getTimestamp("from_at").toInstant(),
                    instant(rows, "to_at"),
                    instant(rows, "before"),
                    instant(rows, "after"),
                    rows.getBoolean("gone")));
      }
    }
    return seen;
  }

  private static ListingFacts listing(ResultSet rows, List<ObservedSpan> seen) throws SQLException {
    String kindId = rows.getString("kind");
    SourceKind kind = kindId == null ? SourceKind.AGGREGATOR : SourceKind.of(kindId);
    Instant postedAt = instant(rows, "posted_at");
    String pay = rows.getString("pay");
    return new ListingFacts(
        rows.getLong("listing_id"),
        rows.getString("board"),
        rows.getString("lineage"),
        rows.getInt("generation"),
        kind,
        rows.getString("external_id"),
        rows.getString("block_employer"),
        rows.getString("employer_name"),
        rows.getBoolean("agency"),
        rows.getString("title"),
        rows.getString("title_key"),
        ApplyAddress.of(rows.getString("apply_url")),
        rows.getBoolean("requisition_names_one") ? rows.getString("requisition_id") : null,
        postedAt,
        rows.getTimestamp("observed_at").toInstant(),
        rows.getString("role"),
        rows.getString("seniority"),
        WorkMode.of(rows.getString("work_mode")),
        rows.getString("employment_type"),
        Json.mapper().readValue(rows.getString("places"), PLACES),
        pay == null ? null : Json.read(pay, Pay.class),
        Arrays.asList((String[]) rows.getArray("tools").getArray()),
        rows.getBoolean("described"),
        Fingerprint.parse(rows.getString("fingerprint")),
        PresenceRules.of(
            seen,
            postedAt,
            instant(rows, "newest_at"),
            kind == SourceKind.LATEST,
            share(rows.getString("block_employer"), rows.getString("title_key"))));
  }

  /** Returns a number from 0 to 1 that is drawn for the block. */
  private static double share(String employer, String title) {
    return (ListingIds.hash(employer + "\n" + title) >>> 10) * 0x1p-53;
  }

  private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
    Timestamp timestamp = rows.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
