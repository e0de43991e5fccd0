package wagewire.transform.service;

import org.jspecify.annotations.Nullable;
import wagewire.model.event.RecordPlace;
import wagewire.model.event.RejectionReason;
import wagewire.model.seal.PlainRecord;

/** The record to write for one observation. */
sealed interface TransformedRecord {

  /**
   * A record for the topic of postings.
   *
   * @param key of the record read, which keeps each board's records in order
   * @param leftOut record for the topic of rejections about a field that was left out; else null
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Posting(byte @Nullable [] key, PlainRecord record, @Nullable PlainRecord leftOut)
      implements TransformedRecord {}

  /**
   * A record for the topic of rejections.
   *
   * @param key of the record read
   * @param place of the observation that it is about
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Rejected(
      byte @Nullable [] key, PlainRecord record, RejectionReason reason, RecordPlace place)
      implements TransformedRecord {

    /** Returns whether the observation itself could not be read. */
    boolean isUnreadable() {
      return switch (reason) {
        case NO_PUBLISHED_LISTING, UNREADABLE, UNSEALED, WRONG_SEAL -> true;
        case NO_TITLE, NO_ID, NOT_A_POSTING, TOO_LARGE, IMPLAUSIBLE_TIME -> false;
      };
    }
  }

  /** Nothing: the observation was forgotten. */
  record Forgotten() implements TransformedRecord {}
}
