package wagewire.warehouse.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.board.BoardSelection;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.ListingObserved;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;

/**
 * Reads the listings that another version normalised, each with the content that the warehouse
 * keeps and with its board as it was last described.
 */
public final class OutdatedListings {

  private static final String NEXT =
      """
      select listing.listing_id, listing.external_id, listing.snapshot, listing.observed_at, content.content_hash,
        content.published, board.platform, board.token, board.kind, board.employer_name, board.predecessor,
        board.simulated, board.selected_on, board.selected_by
      from postings.listing_record listing
      join postings.content using (listing_id, content_hash)
      join postings.board using (board)
      where listing.listing_id > ? and listing.normaliser_version <> ?
      order by listing.listing_id
      limit ?
      """;

  /** Rows that the driver fetches at a time: the largest have a megabyte. */
  private static final int FETCH = 50;

  /** Characters after which no more listings are returned at once. */
  private static final long CHARACTERS_AT_ONCE = Runtime.getRuntime().maxMemory() / 32;

  private final Connection connection;
  private final String version;
  private long last = -1;

  /**
   * @param connection used by nobody else, in transactions
   * @param version of the normaliser that is to read them
   */
  public OutdatedListings(Connection connection, String version) throws SQLException {
    connection.setAutoCommit(false);
    this.connection = connection;
    this.version = version;
  }

  /** Returns the next listings, each once; none when all have been read. */
  public List<ListingObserved> next(int most) throws SQLException {
    List<ListingObserved> listings = new ArrayList<>();
    long characters = 0;
    try (var statement = connection.prepareStatement(NEXT)) {
      statement.setLong(1, last);
      statement.setString(2, version);
      statement.setInt(3, most);
      statement.setFetchSize(FETCH);
      try (ResultSet row = statement.executeQuery()) {
        while (characters < CHARACTERS_AT_ONCE && row.next()) {
          last = row.getLong("listing_id");
          String published = row.getString("published");
          characters += published.length();
          listings.add(listing(row, Json.read(published, PublishedListing.class)));
        }
      }
    }
    connection.commit();
    return listings;
  }

  private static ListingObserved listing(ResultSet row, PublishedListing published)
      throws SQLException {
    Source source = source(row);
    return new ListingObserved(
        ListingObserved.VERSION,
        source.board(),
        row.getLong("snapshot"),
        source,
        row.getString("external_id"),
        row.getObject("observed_at", OffsetDateTime.class).toInstant(),
        row.getString("content_hash"),
        published);
  }

  private static Source source(ResultSet row) throws SQLException {
    @Nullable String predecessor = row.getString("predecessor");
    @Nullable LocalDate selectedOn = row.getObject("selected_on", LocalDate.class);
    return new Source(
        row.getString("platform"),
        row.getString("token"),
        SourceKind.of(row.getString("kind")),
        row.getString("employer_name"),
        predecessor == null ? null : BoardId.parse(predecessor),
        row.getBoolean("simulated"),
        selectedOn == null ? null : new BoardSelection(selectedOn, row.getString("selected_by")));
  }
}
