package wagewire.warehouse.replay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.posting.Vocabulary;

/** Finds out whether a warehouse was filled by another vocabulary than the one in use. */
public final class ForeignReadings {

  /** Selects the versions that read listings, one index entry each. */
  private static final String VERSIONS =
      """
      with recursive version as (
        select min(normaliser_version) as name from postings.listing_record
        union all
        select (select min(normaliser_version) from postings.listing_record where normaliser_version > version.name)
        from version where version.name is not null)
      select name from version where name is not null
      """;

  private static final String ROLES =
      """
      select role, count(*) from postings.listing_record
      where normaliser_version = any (?) group by role order by role
      """;

  /** Selects the vocabulary of the newest release; null where it did not record one. */
  private static final String RELEASED =
      "select vintage, vocabulary from metrics.release order by sequence desc limit 1";

  private static final String MIXED = "mixed";

  private static final String REPLAY =
      "Use that vocabulary (--vocabulary DIR, or the setting vocabulary; neither for the built-in"
          + " one), or read the postings again with this one: ./wagewire replay, then refresh"
          + " (docs/vocabulary.md).";

  private ForeignReadings() {}

  /**
   * Requires that the vocabulary in use has the roles of all listings.
   *
   * @throws WagewireException OTHER_VOCABULARY where another one read some of them and gave them
   *     roles that this one lacks
   */
  public static void requireKnownRoles(Connection connection) throws SQLException {
    List<String> foreign = foreignVersions(connection);
    if (foreign.isEmpty()) {
      return;
    }
    List<String> roles = new ArrayList<>();
    long listings = 0;
    Array versions = connection.createArrayOf("text", foreign.toArray());
    try (var statement = connection.prepareStatement(ROLES)) {
      statement.setArray(1, versions);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (Vocabulary.current().role(rows.getString(1)).isEmpty()) {
            roles.add(rows.getString(1));
            listings += rows.getLong(2);
          }
        }
      }
    } finally {
      versions.free();
    }
    if (!roles.isEmpty()) {
      throw other(
          "another vocabulary read %,d listings of the warehouse, with roles that %s lacks: %s"
              .formatted(listings, inUse(), String.join(", ", roles)),
          "version " + String.join(", ", foreign));
    }
  }

  /**
   * Requires that the vocabulary in use made the newest release, if that recorded one.
   *
   * @throws WagewireException OTHER_VOCABULARY
   */
  public static void requireRelease(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(RELEASED)) {
      String version = row.next() ? row.getString(2) : null;
      if (version != null && !version.equals(MIXED) && !Vocabulary.current().hasRead(version)) {
        throw other(
            "the newest release was made with another vocabulary than " + inUse(),
            "release %s, version %s".formatted(row.getString(1), version));
      }
    }
  }

  private static List<String> foreignVersions(Connection connection) throws SQLException {
    List<String> foreign = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(VERSIONS)) {
      while (rows.next()) {
        if (!Vocabulary.current().hasRead(rows.getString(1))) {
          foreign.add(rows.getString(1));
        }
      }
    }
    return foreign;
  }

  /** Returns the name of the vocabulary in use. */
  private static String inUse() {
    String place = Vocabulary.current().folder().place();
    return place.isEmpty() ? "the built-in one" : "that of " + place;
  }

  private static WagewireException other(String what, String where) {
    return new WagewireException(ErrorCode.OTHER_VOCABULARY, what, where, REPLAY);
  }
}
