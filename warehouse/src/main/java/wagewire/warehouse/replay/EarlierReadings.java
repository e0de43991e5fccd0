package wagewire.warehouse.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.ListingNormalised;
import wagewire.model.json.Json;
import wagewire.model.posting.Fingerprint;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.Pay;
import wagewire.model.posting.WorkMode;
import wagewire.warehouse.load.ListingIds;
import wagewire.warehouse.load.ListingRows;

/** What the warehouse has found in texts that cannot be read any more. */
public final class EarlierReadings {

  private static final String FIND =
      """
      select listing_id, work_mode, pay, tools, described, fingerprint, language, employment_type
      from postings.listing_record
      where listing_id = any (?)
      """;

  private record Reading(
      WorkMode workMode,
      @Nullable Pay pay,
      List<String> tools,
      boolean described,
      Fingerprint fingerprint,
      @Nullable String language,
      @Nullable String employmentType) {

    static Reading of(ResultSet row) throws SQLException {
      String pay = row.getString("pay");
      return new Reading(
          WorkMode.of(row.getString("work_mode")),
          pay == null ? null : Json.read(pay, Pay.class),
          Arrays.asList((String[]) row.getArray("tools").getArray()),
          row.getBoolean("described"),
          Fingerprint.parse(row.getString("fingerprint")),
          row.getString("language"),
          ListingRows.UNKNOWN.equals(row.getString("employment_type"))
              ? null
              : row.getString("employment_type"));
    }

    NormalisedPosting into(NormalisedPosting posting) {
      return new NormalisedPosting(
          posting.role(),
          posting.seniority(),
          posting.titleKey(),
          posting.employer(),
          posting.employerName(),
          posting.agency(),
          pay,
          pay == null ? List.of() : List.of(pay),
          posting.places(),
          workMode,
          tools,
          posting.occupation(),
          language,
          // Read from field or title, which are there, or else from the text before it was lost.
          posting.employmentType() == null ? employmentType : posting.employmentType(),
          described,
          fingerprint);
    }
  }

  private EarlierReadings() {}

  /**
   * Returns the listings with work mode, pay, tools, language, type of employment and fingerprint
   * as the warehouse has them; those that it has not, as they are.
   */
  public static List<ListingNormalised> carriedInto(
      Connection connection, List<ListingNormalised> listings) throws SQLException {
    Map<Long, Reading> known = new HashMap<>();
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setArray(
          1,
          connection.createArrayOf("bigint", listings.stream().map(EarlierReadings::id).toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          known.put(rows.getLong("listing_id"), Reading.of(rows));
        }
      }
    }
    return listings.stream()
        .map(listing -> {
          Reading reading = known.get(id(listing));
          return reading == null ? listing : listing.with(reading.into(listing.normalised()));
        })
        .toList();
  }

  private static long id(ListingNormalised listing) {
    return ListingIds.of(listing.board(), listing.externalId());
  }
}
