package wagewire.transform.service;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.Observation;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.json.Json;

/** Reads records of the topic of observations, of every version released so far. */
final class Observations {

  /** Reason why a record is none that this version understands. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final int version;

    Unreadable(String message) {
      this(message, 0);
    }

    private Unreadable(String message, int version) {
      super(message);
      this.version = version;
    }

    /** Returns the version that the record states where it is newer than all that are known. */
    OptionalInt newerVersion() {
      return version == 0 ? OptionalInt.empty() : OptionalInt.of(version);
    }
  }

  private static final String NO_OBJECT = "no JSON object";

  private Observations() {}

  /** Reads one record; the message of {@link Unreadable} is one line for a person. */
  static Observation read(byte @Nullable [] value) throws Unreadable {
    if (value == null) {
      throw new Unreadable("an empty record");
    }
    try {
      return whole(Json.read(value, Observation.class));
    } catch (JacksonException e) {
      throw why(value, e);
    }
  }

  private static Observation whole(@Nullable Observation read) throws Unreadable {
    switch (read) {
      case null -> throw new Unreadable(NO_OBJECT);
      case ListingObserved listing -> {
        requireVersion(listing.version(), ListingObserved.VERSION);
        require("board", listing.board());
        require("source", listing.source());
        require("external_id", listing.externalId());
        require("observed_at", listing.observedAt());
        require("content_hash", listing.contentHash());
        require("listing", listing.listing());
      }
      case SnapshotObserved snapshot -> {
        requireVersion(snapshot.version(), SnapshotObserved.VERSION);
        require("board", snapshot.board());
        require("source", snapshot.source());
        require("started_at", snapshot.startedAt());
        require("finished_at", snapshot.finishedAt());
        require("status", snapshot.status());
        require("outcome", snapshot.outcome());
      }
    }
    return read;
  }

  private static void requireVersion(int version, int newest) throws Unreadable {
    if (version < 1 || version > newest) {
      throw unknown(version, newest);
    }
  }

  private static Unreadable unknown(int version, int newest) {
    return new Unreadable("unknown version " + version, version > newest ? version : 0);
  }

  private static void require(String field, @Nullable Object value) throws Unreadable {
    if (value == null) {
      throw new Unreadable("no field '" + field + "'");
    }
  }

  /** Returns the most useful reason for which a record is not an observation. */
  private static Unreadable why(byte[] value, JacksonException failure) {
    JsonNode record;
    try {
      record = Json.tree(value);
    } catch (JacksonException e) {
      return new Unreadable("no JSON: " + firstLine(e.getOriginalMessage()));
    }
    if (!record.isObject()) {
      return new Unreadable(NO_OBJECT);
    }
    String kind = record.path("kind").asString("");
    int newest =
        switch (kind) {
          case "listing" -> ListingObserved.VERSION;
          case "snapshot" -> SnapshotObserved.VERSION;
          default -> 0;
        };
    if (newest == 0) {
      return new Unreadable("unknown kind of observation '" + kind + "'");
    }
    int version = record.path("version").asInt(0);
    return version < 1 || version > newest
        ? unknown(version, newest)
        : new Unreadable(
            "not the fields of a " + kind + ": " + firstLine(failure.getOriginalMessage()));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
