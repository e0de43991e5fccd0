package wagewire.transform.service;

import org.jspecify.annotations.Nullable;
import wagewire.model.event.RejectionReason;

/** The record to write for one observation. */
sealed interface TransformedRecord {

  /** Returns the key of the record read, which keeps each board's records in order. */
  byte @Nullable [] key();

  byte[] value();

  /** A record for the topic of postings. */
  @SuppressWarnings("ArrayRecordComponent")
  record Posting(byte @Nullable [] key, byte[] value) implements TransformedRecord {}

  /** A record for the topic of rejections. */
  @SuppressWarnings("ArrayRecordComponent")
  record Rejected(byte @Nullable [] key, byte[] value, RejectionReason reason)
      implements TransformedRecord {}
}
