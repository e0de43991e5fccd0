package wagewire.warehouse.replay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import wagewire.model.event.ListingObserved;
import wagewire.warehouse.load.ListingIds;

/** Finds observations that the warehouse stores as normalised by another version. */
public final class OutdatedListings {

  /**
   * Selects the newest content of each listing and what the normaliser rejected; skips older
   * observations and what was forgotten.
   */
  private static final String FIND =
      """
      select seen.position
      from unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[])
        with ordinality as seen (listing_id, board, external_id, observed_at, snapshot, position)
      left join postings.listing_record known using (listing_id)
      where case
        when known.listing_id is not null then
          known.normaliser_version <> ?
          and (known.observed_at, known.snapshot) = (seen.observed_at, seen.snapshot)
        else exists (
          select from postings.rejection refused
          where (refused.board, refused.snapshot, refused.external_id) = (seen.board, seen.snapshot, seen.external_id)
            and refused.stage = 'normaliser')
      end
      order by seen.position
      """;

  private OutdatedListings() {}

  /**
   * Returns the observations to normalise again, in their order.
   *
   * @param version of the normaliser that is to read them
   */
  public static List<ListingObserved> among(
      Connection connection, List<ListingObserved> observed, String version) throws SQLException {
    List<ListingObserved> outdated = new ArrayList<>();
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setArray(
          1,
          array(
              connection,
              "bigint",
              observed,
              seen -> ListingIds.of(seen.board(), seen.externalId())));
      statement.setArray(2, array(connection, "text", observed, seen -> seen.board().toString()));
      statement.setArray(3, array(connection, "text", observed, ListingObserved::externalId));
      statement.setArray(
          4, array(connection, "text", observed, seen -> seen.observedAt().toString()));
      statement.setArray(5, array(connection, "bigint", observed, ListingObserved::snapshot));
      statement.setString(6, version);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          outdated.add(observed.get(Math.toIntExact(rows.getLong(1) - 1)));
        }
      }
    }
    return outdated;
  }

  private static Array array(
      Connection connection,
      String type,
      List<ListingObserved> observed,
      Function<ListingObserved, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, observed.stream().map(column).toArray());
  }
}
