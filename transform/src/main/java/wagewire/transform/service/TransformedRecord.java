package wagewire.transform.service;

import org.jspecify.annotations.Nullable;
import wagewire.model.event.RejectionReason;

/** What became of one observation: the record to write for it. */
sealed interface TransformedRecord {

  /** Of the record read; boards stay in order by it. */
  byte @Nullable [] key();

  byte[] value();

  /** For the topic of postings. */
  @SuppressWarnings("ArrayRecordComponent")
  record Posting(byte @Nullable [] key, byte[] value) implements TransformedRecord {}

  /** For the topic of rejections. */
  @SuppressWarnings("ArrayRecordComponent")
  record Rejected(byte @Nullable [] key, byte[] value, RejectionReason reason)
      implements TransformedRecord {}
}
