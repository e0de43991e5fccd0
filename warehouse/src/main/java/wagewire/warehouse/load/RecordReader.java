package wagewire.warehouse.load;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;

/**
 * Reads records of known versions; replaces NUL, which PostgreSQL's texts cannot hold, by a space.
 */
final class RecordReader {

  /** Matches an escaped NUL, unless its backslash is escaped itself. */
  private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

  private RecordReader() {}

  /**
   * Adds the record to the batch.
   *
   * @return the reason for skipping it; null when it was read
   */
  static @Nullable String read(ConsumerRecord<byte[], byte[]> record, Batch batch) {
    byte[] value = record.value();
    if (value == null) {
      return "no value";
    }
    String text = new String(value, StandardCharsets.UTF_8);
    String clean = text.contains("\\u0000") ? NUL.matcher(text).replaceAll("$1 ") : text;
    try {
      if (record.topic().equals(Topics.POSTINGS)) {
        PostingEvent event = Json.read(clean, PostingEvent.class);
        String lack = lack(event);
        if (lack == null) {
          batch.add(event);
        }
        return lack;
      }
      Rejection rejection = Json.read(clean, Rejection.class);
      String lack = lack(rejection);
      if (lack == null) {
        batch.add(rejection);
      }
      return lack;
    } catch (JacksonException e) {
      return e.getOriginalMessage();
    }
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
