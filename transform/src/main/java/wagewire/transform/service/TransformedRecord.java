package wagewire.transform.service;

import org.jspecify.annotations.Nullable;
import wagewire.model.event.RecordPlace;
import wagewire.model.event.RejectionReason;

/** The record to write for one observation. */
sealed interface TransformedRecord {

  /** Returns the key of the record read, which keeps each board's records in order. */
  byte @Nullable [] key();

  byte[] value();

  /**
   * A record for the topic of postings.
   *
   * @param leftOut record for the topic of rejections about a field that was left out; else null
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Posting(byte @Nullable [] key, byte[] value, byte @Nullable [] leftOut)
      implements TransformedRecord {

    Posting(byte @Nullable [] key, byte[] value) {
      this(key, value, null);
    }
  }

  /**
   * A record for the topic of rejections.
   *
   * @param place of the observation that it is about
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Rejected(byte @Nullable [] key, byte[] value, RejectionReason reason, RecordPlace place)
      implements TransformedRecord {

    /** Returns whether the observation itself could not be read. */
    boolean isUnreadable() {
      return reason == RejectionReason.NO_PUBLISHED_LISTING || reason == RejectionReason.UNREADABLE;
    }
  }
}
