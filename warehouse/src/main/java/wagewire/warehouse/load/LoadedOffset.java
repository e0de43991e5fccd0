package wagewire.warehouse.load;

import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A place in a partition.
 *
 * @param next first offset after it
 * @param epoch leader epoch of the record before it; null where that is not known
 */
record LoadedOffset(long next, @Nullable Integer epoch) {

  static final LoadedOffset START = new LoadedOffset(0, null);

  /** The place as a consumer compares it with the log that it reads. */
  OffsetAndMetadata compared() {
    return new OffsetAndMetadata(next, Optional.ofNullable(epoch), "");
  }
}
