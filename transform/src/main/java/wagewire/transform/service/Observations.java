package wagewire.transform.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.Observation;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.json.Json;

/** Reads records of the topic of observations, of every version released so far. */
final class Observations {

  /** Why a record is none that this version understands. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  private static final List<String> OF_LISTING =
      List.of("board", "source", "external_id", "observed_at", "content_hash", "listing");
  private static final List<String> OF_SNAPSHOT =
      List.of("board", "source", "started_at", "finished_at", "status", "outcome");

  private Observations() {}

  /** Reads one record; the message of {@link Unreadable} is one line for a person. */
  static Observation read(byte @Nullable [] value) throws Unreadable {
    JsonNode record = tree(value);
    String kind = record.path("kind").asString("");
    int version = record.path("version").asInt(0);
    switch (kind) {
      case "listing" -> require(record, version, ListingObserved.VERSION, OF_LISTING);
      case "snapshot" -> require(record, version, SnapshotObserved.VERSION, OF_SNAPSHOT);
      default -> throw new Unreadable("unknown kind of observation '" + kind + "'");
    }
    try {
      return Json.mapper().treeToValue(record, Observation.class);
    } catch (JacksonException e) {
      throw new Unreadable(
          "not the fields of a " + kind + ": " + firstLine(e.getOriginalMessage()));
    }
  }

  private static JsonNode tree(byte @Nullable [] value) throws Unreadable {
    if (value == null) {
      throw new Unreadable("an empty record");
    }
    try {
      JsonNode record = Json.mapper().readTree(value);
      if (!record.isObject()) {
        throw new Unreadable("no JSON object");
      }
      return record;
    } catch (JacksonException e) {
      throw new Unreadable("no JSON: " + firstLine(e.getOriginalMessage()));
    }
  }

  private static void require(JsonNode record, int version, int newest, List<String> fields)
      throws Unreadable {
    if (version < 1 || version > newest) {
      throw new Unreadable("unknown version " + version);
    }
    for (String field : fields) {
      if (record.path(field).isMissingNode() || record.path(field).isNull()) {
        throw new Unreadable("no field '" + field + "'");
      }
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
