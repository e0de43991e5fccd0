package wagewire.reporting.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.model.event.ListingNormalised;
import wagewire.model.json.Json;
import wagewire.model.posting.Normalised;

/** Takes in listings' contents: of two contents of a listing the one observed later stays. */
final class ListingMerge {

  private static final Comparator<ListingNormalised> BY_TIME =
      Comparator.comparing(ListingNormalised::observedAt)
          .thenComparingLong(ListingNormalised::snapshot);

  private static final String COLUMNS =
      """
      listing_id, board, external_id, employer, employer_name, agency, title, title_key, url, apply_url, \
      requisition_id, posted_at, content_hash, observed_at, snapshot, normaliser_version, role, seniority, work_mode, \
      places, pay, tools, described, fingerprint\
      """;

  private static final String STAGE =
      """
      create temporary table if not exists incoming_listing
        (like postings.listing_record) on commit delete rows;
      """;

  /** Blocks that a changed listing leaves and blocks that it enters must both be worked out. */
  private static final String MERGE =
      """
      insert into postings.block_changed (employer, title_key)
      select distinct coalesce(old.employer, old.board), old.title_key
      from incoming_listing
      join postings.listing_record old using (listing_id)
      where (incoming_listing.observed_at, incoming_listing.snapshot) >= (old.observed_at, old.snapshot)
      on conflict do nothing;

      insert into postings.block_changed (employer, title_key)
      select distinct coalesce(employer, board), title_key from incoming_listing
      on conflict do nothing;

      insert into postings.listing_record as old (%1$s)
      select %1$s from incoming_listing
      on conflict (listing_id) do update set
        employer = excluded.employer, employer_name = excluded.employer_name, agency = excluded.agency,
        title = excluded.title, title_key = excluded.title_key, url = excluded.url, apply_url = excluded.apply_url,
        requisition_id = excluded.requisition_id, posted_at = excluded.posted_at,
        content_hash = excluded.content_hash, observed_at = excluded.observed_at, snapshot = excluded.snapshot,
        normaliser_version = excluded.normaliser_version, role = excluded.role, seniority = excluded.seniority,
        work_mode = excluded.work_mode, places = excluded.places, pay = excluded.pay, tools = excluded.tools,
        described = excluded.described, fingerprint = excluded.fingerprint
      where (excluded.observed_at, excluded.snapshot) >= (old.observed_at, old.snapshot);
      """
          .formatted(COLUMNS);

  private static final String COUNT =
      """
      insert into postings.snapshot_listings as known (board, snapshot, listings) values (?, ?, ?)
      on conflict (board, snapshot) do update set listings = known.listings + excluded.listings
      """;

  private ListingMerge() {}

  static void merge(Connection connection, List<ListingNormalised> listings) throws SQLException {
    if (listings.isEmpty()) {
      return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute(STAGE);
      CopyRows rows = new CopyRows();
      for (ListingNormalised listing : newest(listings)) {
        add(rows, listing);
      }
      rows.copyInto(connection, "incoming_listing (" + COLUMNS + ")");
      statement.execute(MERGE);
    }
    count(connection, listings);
  }

  private static void count(Connection connection, List<ListingNormalised> listings)
      throws SQLException {
    Map<SnapshotOfBoard, Integer> counts = new HashMap<>();
    for (ListingNormalised listing : listings) {
      counts.merge(
          new SnapshotOfBoard(listing.board().toString(), listing.snapshot()), 1, Integer::sum);
    }
    try (var statement = connection.prepareStatement(COUNT)) {
      for (var count : counts.entrySet()) {
        statement.setString(1, count.getKey().board());
        statement.setLong(2, count.getKey().snapshot());
        statement.setInt(3, count.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static Collection<ListingNormalised> newest(List<ListingNormalised> listings) {
    Map<Long, ListingNormalised> newest = new HashMap<>();
    for (ListingNormalised listing : listings) {
      newest.merge(
          ListingIds.of(listing.board(), listing.externalId()),
          listing,
          (one, other) -> BY_TIME.compare(one, other) > 0 ? one : other);
    }
    return newest.values();
  }

  private static void add(CopyRows rows, ListingNormalised listing) {
    Normalised normalised = listing.normalised();
    rows.add(
        ListingIds.of(listing.board(), listing.externalId()),
        listing.board(),
        listing.externalId(),
        normalised.employer(),
        normalised.employerName(),
        normalised.agency(),
        listing.title(),
        normalised.titleKey(),
        listing.url(),
        listing.applyUrl(),
        listing.requisitionId(),
        listing.postedAt(),
        listing.contentHash(),
        listing.observedAt(),
        listing.snapshot(),
        listing.normaliser(),
        normalised.role().id(),
        normalised.seniority().id(),
        normalised.workMode().id(),
        Json.text(normalised.places()),
        normalised.pay() == null ? null : Json.text(normalised.pay()),
        CopyRows.array(normalised.tools()),
        normalised.described(),
        normalised.fingerprint());
  }

  private record SnapshotOfBoard(String board, long snapshot) {}
}
