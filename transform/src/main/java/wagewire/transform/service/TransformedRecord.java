package wagewire.transform.service;

import org.jspecify.annotations.Nullable;
import wagewire.model.event.RejectionReason;

/** The record to write for one observation. */
sealed interface TransformedRecord {

  /**
   * A record for the topic of postings.
   *
   * @param key of the record read, which keeps each board's records in order
   * @param value in JSON
   * @param leftOut record for the topic of rejections about a field that was left out; else null
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Posting(byte @Nullable [] key, byte[] value, byte @Nullable [] leftOut)
      implements TransformedRecord {}

  /**
   * A record for the topic of rejections.
   *
   * @param key of the record read
   * @param value in JSON
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Rejected(byte @Nullable [] key, byte[] value, RejectionReason reason)
      implements TransformedRecord {}
}
