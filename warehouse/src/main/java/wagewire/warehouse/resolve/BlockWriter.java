package wagewire.warehouse.resolve;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Pay;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;
import wagewire.warehouse.load.CopyRows;

/** Replaces the postings of the blocks in the temporary table {@code block}. */
final class BlockWriter {

  /**
   * By arrays, so that only indexes are used: in a first resolution nothing is known of the tables'
   * sizes, and joins would read all that was written before.
   */
  private static final String REMOVE_STALE =
      """
      create temporary table if not exists stale (posting_id bigint) on commit delete rows;
      insert into stale
      select posting_id from postings.posting join block using (employer, title_key)
      union
      select posting_id from written;
      insert into postings.posting_changed select posting_id from stale on conflict do nothing;
      delete from postings.spell where posting_id = any (array(select posting_id from stale));
      delete from postings.posting_tool where posting_id = any (array(select posting_id from stale));
      delete from postings.posting_place where posting_id = any (array(select posting_id from stale));
      delete from postings.listing_merge where posting_id = any (array(select posting_id from stale));
      delete from postings.posting where posting_id = any (array(select posting_id from stale));
      delete from postings.listing_presence where listing_id = any (array(select listing_id from seen));
      """;

  private static final String STAGE =
      """
      create temporary table if not exists written (posting_id bigint) on commit delete rows;
      create temporary table if not exists seen (
        listing_id bigint, posting_id bigint, first_seen date, gone_after date, closed_on date) on commit delete rows;
      """;

  private static final String LISTINGS =
      """
      insert into postings.listing_days (listing_id, posting_id, first_seen, gone_after, closed_on)
      select listing_id, posting_id, first_seen, gone_after, closed_on from seen
      on conflict (listing_id) do update set
        posting_id = excluded.posting_id, first_seen = excluded.first_seen, gone_after = excluded.gone_after,
        closed_on = excluded.closed_on
      """;

  private static final String OBSERVED =
      """
      update seen set first_seen = known.first_seen, gone_after = known.gone_after
      from (
        select listing_id, (min(from_at) at time zone 'UTC')::date as first_seen,
          case when bool_and(to_at is not null) then (max(to_at) at time zone 'UTC')::date end as gone_after
        from (
          select run.listing_id, from_at, to_at from postings.listing_run run join seen using (listing_id)
          union all
          select sighting.listing_id, seen_at, seen_at
          from postings.listing_sighting sighting join seen using (listing_id)) observed
        group by listing_id) known
      where seen.listing_id = known.listing_id
      """;

  private final Connection connection;
  private final CopyRows postings = new CopyRows();
  private final CopyRows spells = new CopyRows();
  private final CopyRows tools = new CopyRows();
  private final CopyRows places = new CopyRows();
  private final CopyRows merges = new CopyRows();
  private final CopyRows presences = new CopyRows();
  private final CopyRows written = new CopyRows();
  private final CopyRows seen = new CopyRows();

  BlockWriter(Connection connection) {
    this.connection = connection;
  }

  void add(ResolvedBlock block) {
    Map<Long, Long> newest = new HashMap<>();
    for (ResolvedPosting posting : block.postings()) {
      posting
          .listings()
          .forEach(joined -> newest.put(joined.listing().listingId(), posting.postingId()));
    }
    for (ListingFacts listing : block.listings()) {
      for (Presence presence : listing.presences()) {
        presences.add(listing.listingId(), presence.from(), presence.to(), presence.provisional());
      }
      long id = listing.listingId();
      seen.add(id, newest.get(id), null, null, closedOn(listing));
    }
    block.postings().forEach(this::add);
  }

  /** Writes what was added; returns the number of postings. */
  long write() throws SQLException {
    long added = written.size();
    try (var statement = connection.createStatement()) {
      statement.execute(STAGE);
      written.copyInto(connection, "written");
      seen.copyInto(connection, "seen");
      statement.execute(REMOVE_STALE);
      postings.copyInto(connection, "postings.posting");
      spells.copyInto(connection, "postings.spell");
      tools.copyInto(connection, "postings.posting_tool");
      places.copyInto(connection, "postings.posting_place");
      merges.copyInto(connection, "postings.listing_merge");
      presences.copyInto(connection, "postings.listing_presence");
      statement.execute(OBSERVED);
      statement.execute(LISTINGS);
      return added;
    }
  }

  private void add(ResolvedPosting posting) {
    long id = posting.postingId();
    ListingFacts content = posting.content();
    Place place = posting.places().isEmpty() ? null : posting.places().getFirst();
    Pay pay = content.pay();
    written.add(id);
    postings.add(
        id,
        content.board(),
        content.employer(),
        content.employerName(),
        content.title(),
        content.titleKey(),
        content.role(),
        Role.read(content.role()).family().id(),
        content.seniority(),
        place == null ? null : place.country(),
        place == null ? null : place.region(),
        place == null ? null : place.city(),
        content.workMode().id(),
        pay == null ? null : pay.min(),
        pay == null ? null : pay.max(),
        pay == null ? null : pay.currency(),
        pay == null || pay.period() == null ? null : pay.period().id(),
        pay == null ? null : pay.basis().id(),
        pay == null ? null : pay.annualMin(),
        pay == null ? null : pay.annualMax(),
        pay == null ? null : middle(pay.annualUsdMin(), pay.annualUsdMax()),
        posting.spells().getFirst().opened(),
        posting.spells().getLast().closed(),
        posting.postedOn(),
        posting.openings(),
        posting.listings().size(),
        content.agency(),
        content.described(),
        content.employmentType());
    posting
        .spells()
        .forEach(spell -> spells.add(id, spell.opened(), spell.closed(), spell.kind().id()));
    posting.tools().forEach(tool -> tools.add(id, tool));
    addPlaces(id, posting.places());
    posting.listings().stream()
        .filter(joined -> joined.rule() != null)
        .forEach(
            joined -> merges.add(joined.listing().listingId(), id, joined.rule(), joined.score()));
  }

  private void addPlaces(long id, List<Place> offered) {
    int number = 0;
    for (Place place : offered) {
      number++;
      places.add(id, number, place.country(), place.region(), place.city(), 1.0 / offered.size());
    }
  }

  private static @Nullable LocalDate closedOn(ListingFacts listing) {
    return listing.presences().isEmpty() ? null : listing.presences().getLast().to();
  }

  private static @Nullable BigDecimal middle(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return low == null || high == null ? null : low.add(high).divide(BigDecimal.valueOf(2));
  }
}
