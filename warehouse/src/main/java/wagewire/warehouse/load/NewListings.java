package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.ListingNormalised;

/** Inserts listings that were not stored before, without a merge. */
final class NewListings {

  private static final String KNOWN =
      "select listing_id from postings.listing_record where listing_id = any (?)";

  private static final String JOBS =
      """
      insert into incoming_job (employer, job)
      select employer, job
      from (
        select employer, postings.job_of(apply_url) as job
        from postings.listing_record
        where listing_id = any (?) and employer is not null and apply_url is not null
        offset 0) named
      where job is not null
      """;

  private static final Pattern MEANT = Pattern.compile("[1-9]");
  private static final String UNIQUE_VIOLATION = "23505";

  private NewListings() {}

  /** Returns the ids that are stored. */
  static Set<Long> known(Connection connection, Collection<Long> ids) throws SQLException {
    Set<Long> known = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
      bind(connection, statement, ids);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          known.add(rows.getLong(1));
        }
      }
    }
    return known;
  }

  /**
   * Writes the listings and stages what they change.
   *
   * @return false when another loader has written one of them meanwhile; nothing is written then
   */
  static boolean write(Connection connection, List<ListingNormalised> listings)
      throws SQLException {
    if (listings.isEmpty()) {
      return true;
    }
    CopyRows rows = new CopyRows();
    listings.forEach(listing -> ListingRows.add(rows, listing));
    Savepoint before = connection.setSavepoint();
    try {
      rows.copyInto(connection, "postings.listing_record (" + ListingRows.COLUMNS + ")");
    } catch (SQLException e) {
      if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(before);
      return false;
    }
    connection.releaseSavepoint(before);
    stage(connection, listings);
    return true;
  }

  private static void stage(Connection connection, List<ListingNormalised> listings)
      throws SQLException {
    Set<Block> blocks = new HashSet<>();
    Set<Requisition> requisitions = new HashSet<>();
    for (ListingNormalised listing : listings) {
      blocks.add(Block.of(listing));
      String id = listing.requisitionId();
      if (id != null && MEANT.matcher(id).find()) {
        requisitions.add(new Requisition(listing.board().toString(), id));
      }
    }
    CopyRows blockRows = new CopyRows();
    blocks.forEach(block -> blockRows.add(block.employer(), block.titleKey()));
    blockRows.copyInto(connection, "incoming_block");
    CopyRows requisitionRows = new CopyRows();
    requisitions.forEach(one -> requisitionRows.add(one.board(), one.id()));
    requisitionRows.copyInto(connection, "incoming_requisition");
    try (PreparedStatement statement = connection.prepareStatement(JOBS)) {
      bind(connection, statement, listings.stream().map(ListingIds::of).toList());
      statement.executeUpdate();
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, Collection<Long> ids)
      throws SQLException {
    statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
  }

  private record Block(String employer, String titleKey) {

    static Block of(ListingNormalised listing) {
      @Nullable String employer = listing.normalised().employer();
      return new Block(
          employer == null ? listing.board().toString() : employer,
          listing.normalised().titleKey());
    }
  }

  private record Requisition(String board, String id) {}
}
