package wagewire.model.event;

import org.jspecify.annotations.Nullable;

/**
 * Place of a record in its topic.
 *
 * @param appendedMillis when the broker appended it, in milliseconds since 1970
 * @param bytes length of its value; -1 for none
 */
public record RecordPlace(
    String topic, int partition, long offset, long appendedMillis, int bytes) {

  /** Header of a rejection that names the record which could not be read. */
  public static final String HEADER = "wagewire-record";

  private static final int PARTS = 5;

  /** Returns the value of the header. */
  public String text() {
    return "%s %d %d %d %d".formatted(topic, partition, offset, appendedMillis, bytes);
  }

  /** Reads what {@link #text} wrote; null for anything else. */
  public static @Nullable RecordPlace parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != PARTS) {
      return null;
    }
    try {
      return new RecordPlace(
          parts[0],
          Integer.parseInt(parts[1]),
          Long.parseLong(parts[2]),
          Long.parseLong(parts[3]),
          Integer.parseInt(parts[4]));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
