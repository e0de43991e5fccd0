package wagewire.warehouse.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import wagewire.model.error.WagewireException;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.NewerRecord;
import wagewire.model.event.PlausibleTime;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;

/**
 * Reads records of known versions; replaces NUL, which PostgreSQL's texts cannot hold, by a space.
 */
public final class RecordReader {

  /** Matches an escaped NUL, unless its backslash is escaped itself. */
  private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

  /** All kinds of records have the same newest version. */
  private static final int KNOWN = ListingNormalised.VERSION;

  private RecordReader() {}

  /**
   * Adds a record to the batch.
   *
   * @return the reason for skipping it; null when it was read
   * @throws WagewireException NEWER_RECORD
   */
  public static @Nullable String read(ConsumerRecord<byte[], byte[]> record, Batch batch) {
    byte[] value = record.value();
    if (value == null) {
      return "no value";
    }
    String text = new String(value, StandardCharsets.UTF_8);
    String clean = text.contains("\\u0000") ? NUL.matcher(text).replaceAll("$1 ") : text;
    try {
      if (record.topic().equals(Topics.POSTINGS)) {
        PostingEvent event = Json.read(clean, PostingEvent.class);
        requireOlder(record, event == null ? 0 : event.version());
        String lack = lack(event, record);
        if (lack == null) {
          batch.add(believed(event));
        }
        return lack;
      }
      Rejection rejection = Json.read(clean, Rejection.class);
      requireOlder(record, rejection == null ? 0 : rejection.version());
      String lack = lack(rejection);
      if (lack == null) {
        batch.add(rejection);
      }
      return lack;
    } catch (JacksonException e) {
      requireOlder(record, version(clean));
      return e.getOriginalMessage();
    }
  }

  private static int version(String text) {
    try {
      return Json.tree(text.getBytes(StandardCharsets.UTF_8)).path("version").asInt(0);
    } catch (JacksonException e) {
      return 0;
    }
  }

  private static void requireOlder(ConsumerRecord<byte[], byte[]> record, int version) {
    if (version > KNOWN) {
      throw NewerRecord.error(version, KNOWN, record.topic(), record.partition(), record.offset());
    }
  }

  /** Returns the event without a day of publication that cannot be true. */
  private static PostingEvent believed(PostingEvent event) {
    return event instanceof ListingNormalised listing
        ? listing.postedAt(PlausibleTime.posted(listing.postedAt(), listing.observedAt()))
        : event;
  }

  private static @Nullable String lack(PostingEvent event, ConsumerRecord<byte[], byte[]> record) {
    String lack = lack(event);
    return lack == null
        ? PlausibleTime.objection(event, Instant.ofEpochMilli(record.timestamp()))
        : lack;
  }

  private static @Nullable String lack(PostingEvent event) {
    return switch (event) {
      case ListingNormalised listing ->
          lack(
              listing.version() == ListingNormalised.VERSION,
              listing.version(),
              listing.board(),
              listing.source(),
              listing.externalId(),
              listing.observedAt(),
              listing.contentHash(),
              listing.normaliser(),
              listing.title(),
              listing.normalised());
      case SnapshotObserved snapshot ->
          lack(
              snapshot.version() == SnapshotObserved.VERSION,
              snapshot.version(),
              snapshot.board(),
              snapshot.source(),
              snapshot.startedAt(),
              snapshot.finishedAt(),
              snapshot.status(),
              snapshot.outcome());
    };
  }

  private static @Nullable String lack(Rejection rejection) {
    return lack(
        rejection.version() == Rejection.VERSION,
        rejection.version(),
        rejection.board(),
        rejection.observedAt(),
        rejection.stage(),
        rejection.reason(),
        rejection.message(),
        rejection.original());
  }

  private static @Nullable String lack(boolean known, int version, @Nullable Object... needed) {
    if (!known) {
      return "unknown version " + version;
    }
    for (Object field : needed) {
      if (field == null) {
        return "a field is missing";
      }
    }
    return null;
  }
}
