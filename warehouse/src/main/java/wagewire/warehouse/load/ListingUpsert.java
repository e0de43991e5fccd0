package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.model.event.ListingNormalised;

/**
 * Merges listings; of two contents of a listing the later observed one wins. A replayed listing
 * changes how the content is read, if that is still the listing's, and never its time.
 */
final class ListingUpsert {

  private static final Comparator<ListingNormalised> BY_TIME =
      Comparator.comparing(ListingNormalised::observedAt)
          .thenComparingLong(ListingNormalised::snapshot);

  private static final String STAGE =
      """
      create temporary table if not exists incoming_listing
        (like postings.listing_record) on commit delete rows;
      do $$ begin
        if exists (select from incoming_listing) then
          truncate incoming_listing;
        end if;
      end $$;
      """;

  /** Skips replayed listings that have another content by now, or that are gone. */
  private static final String KEEP_CONTENT =
      """
      delete from incoming_listing incoming
      where not exists (
        select from postings.listing_record known
        where (known.listing_id, known.content_hash) = (incoming.listing_id, incoming.content_hash));

      update incoming_listing incoming set observed_at = known.observed_at, snapshot = known.snapshot
      from postings.listing_record known
      where known.listing_id = incoming.listing_id;
      """;

  /** Skips listings that are stored with the same or newer contents. */
  private static final String MERGE =
      """
      delete from incoming_listing incoming using postings.listing_record known
      where known.listing_id = incoming.listing_id
        and ((incoming.observed_at, incoming.snapshot) < (known.observed_at, known.snapshot) or known = incoming);

      insert into incoming_requisition
      select incoming.board, requisition.id
      from incoming_listing incoming
      left join postings.listing_record known using (listing_id)
      cross join lateral (values (incoming.requisition_id), (known.requisition_id)) as requisition (id)
      where known.requisition_id is distinct from incoming.requisition_id and requisition.id ~ '[1-9]';

      insert into incoming_job
      select job.employer, job.number
      from incoming_listing incoming
      left join postings.listing_record known using (listing_id)
      cross join lateral (values
        (incoming.employer, postings.job_of(incoming.apply_url)),
        (known.employer, postings.job_of(known.apply_url))) as job (employer, number)
      where job.employer is not null and job.number is not null
        and (known.employer, postings.job_of(known.apply_url))
          is distinct from (incoming.employer, postings.job_of(incoming.apply_url));

      insert into incoming_block
      select coalesce(incoming.employer, incoming.board), incoming.title_key
      from incoming_listing incoming
      union
      select coalesce(known.employer, known.board), known.title_key
      from incoming_listing incoming
      join postings.listing_record known using (listing_id);

      insert into postings.listing_record (%1$s)
      select %1$s from incoming_listing
      on conflict (listing_id) do update set
        employer = excluded.employer, employer_name = excluded.employer_name, agency = excluded.agency,
        title = excluded.title, title_key = excluded.title_key, url = excluded.url, apply_url = excluded.apply_url,
        requisition_id = excluded.requisition_id, posted_at = excluded.posted_at,
        content_hash = excluded.content_hash, observed_at = excluded.observed_at, snapshot = excluded.snapshot,
        normaliser_version = excluded.normaliser_version, role = excluded.role, seniority = excluded.seniority,
        work_mode = excluded.work_mode, places = excluded.places, pay = excluded.pay, tools = excluded.tools,
        described = excluded.described, fingerprint = excluded.fingerprint, language = excluded.language,
        employment_type = excluded.employment_type
      where (listing_record.observed_at, listing_record.snapshot) <= (excluded.observed_at, excluded.snapshot);
      """
          .formatted(ListingRows.COLUMNS);

  private static final String COUNT =
      """
      insert into postings.snapshot_listings as known (board, snapshot, listings)
      select ?, ?, ?
      where not exists (select from postings.snapshot where board = ? and snapshot = ?)
      on conflict (board, snapshot) do update set listings = known.listings + excluded.listings
      """;

  private ListingUpsert() {}

  static void merge(Connection connection, Batch batch) throws SQLException {
    if (batch.listings().isEmpty()) {
      return;
    }
    Map<Long, ListingNormalised> observed = new HashMap<>();
    Map<Long, ListingNormalised> replayed = new HashMap<>();
    for (ListingNormalised listing : batch.listings()) {
      (listing.published() == null ? replayed : observed)
          .merge(
              ListingIds.of(listing),
              listing,
              (one, other) -> BY_TIME.compare(one, other) > 0 ? one : other);
    }
    try (Statement statement = connection.createStatement()) {
      ChangedBlocks.stage(statement);
      ChangedBlocks.emptyStaging(statement);
      Set<Long> known = NewListings.known(connection, observed.keySet());
      List<ListingNormalised> unseen = new ArrayList<>();
      List<ListingNormalised> seen = new ArrayList<>();
      observed.forEach((id, listing) -> (known.contains(id) ? seen : unseen).add(listing));
      if (!NewListings.write(connection, unseen)) {
        seen.addAll(unseen);
      }
      if (stage(connection, statement, seen)) {
        statement.execute(MERGE);
      }
      ContentMerge.merge(connection, observed);
      if (stage(connection, statement, replayed.values())) {
        statement.execute(KEEP_CONTENT);
        statement.execute(MERGE);
      }
      ChangedBlocks.name(connection);
    }
    count(connection, batch);
  }

  /** Stages the listings; false when there are none. */
  private static boolean stage(
      Connection connection, Statement statement, Collection<ListingNormalised> listings)
      throws SQLException {
    if (listings.isEmpty()) {
      return false;
    }
    statement.execute(STAGE);
    CopyRows rows = new CopyRows();
    listings.forEach(listing -> ListingRows.add(rows, listing));
    rows.copyInto(connection, "incoming_listing (" + ListingRows.COLUMNS + ")");
    return true;
  }

  private static void count(Connection connection, Batch batch) throws SQLException {
    try (var statement = connection.prepareStatement(COUNT)) {
      for (var count : batch.listingsOf().entrySet()) {
        String board = count.getKey().board().toString();
        long snapshot = count.getKey().snapshot();
        statement.setString(1, board);
        statement.setLong(2, snapshot);
        statement.setInt(3, count.getValue());
        statement.setString(4, board);
        statement.setLong(5, snapshot);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
