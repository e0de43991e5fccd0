package wagewire.lab.faults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.lab.undisturbed.WarehouseRows;
import wagewire.model.json.Json;

/**
 * Compares what was seen of listings while their boards' network failed with what there was to see.
 * Days may be missing; nothing may be there that never was.
 */
final class MissingObservations {

  private static final String LISTING = "postings.listing";
  private static final int EXAMPLES = 5;

  private MissingObservations() {}

  /**
   * Returns a line for each listing that does not exist in the undisturbed run, was seen before or
   * after it was there, or is closed although it is open; none if days are missing and no more.
   */
  static List<String> contradictions(WarehouseRows found, WarehouseRows undisturbed) {
    Map<String, Days> truth = days(undisturbed);
    List<String> wrong = new ArrayList<>();
    days(found)
        .forEach((id, seen) -> {
          Days there = truth.get(id);
          if (there == null || !seen.isWithin(there)) {
            wrong.add("%s: %s, there %s".formatted(id, seen, there));
          }
        });
    return wrong.size() <= EXAMPLES
        ? wrong
        : List.of("%d listings: %s".formatted(wrong.size(), wrong.subList(0, EXAMPLES)));
  }

  /** Returns the number of listings, and of listings of whose days none is missing. */
  static String seen(WarehouseRows found, WarehouseRows undisturbed) {
    Map<String, Days> truth = days(undisturbed);
    Map<String, Days> seen = days(found);
    long whole =
        seen.entrySet().stream()
            .filter(one -> one.getValue().equals(truth.get(one.getKey())))
            .count();
    return "%d of %d listings, %d with all their days".formatted(seen.size(), truth.size(), whole);
  }

  private static Map<String, Days> days(WarehouseRows rows) {
    Map<String, Days> days = new TreeMap<>();
    for (String row : rows.tables().getOrDefault(LISTING, List.of())) {
      JsonNode listing = Json.read(row, JsonNode.class);
      days.put(
          listing.get("board").stringValue() + " " + listing.get("external_id").stringValue(),
          new Days(
              LocalDate.parse(listing.get("first_seen").stringValue()),
              LocalDate.parse(listing.get("last_seen").stringValue()),
              listing.get("closed_on").isNull()
                  ? null
                  : LocalDate.parse(listing.get("closed_on").stringValue())));
    }
    return days;
  }

  private record Days(LocalDate first, LocalDate last, @Nullable LocalDate closed) {

    boolean isWithin(Days there) {
      return !first.isBefore(there.first)
          && !last.isAfter(there.last)
          && (closed == null || there.closed != null);
    }
  }
}
