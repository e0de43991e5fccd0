package wagewire.model.seal;

import org.jspecify.annotations.Nullable;
import wagewire.model.event.RejectionReason;

/** What became of a record that was to be opened. */
public sealed interface OpenedRecord {

  /**
   * A record of this program's.
   *
   * @param value in plain JSON; null as the record's
   * @param textGone whether its description was dropped and is missing
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Content(byte @Nullable [] value, boolean textGone) implements OpenedRecord {}

  /** A record whose key was dropped: nobody can read it, and nobody should. */
  record Forgotten() implements OpenedRecord {}

  /**
   * A record that this program did not write, or not for its place.
   *
   * @param why in words, for a person
   */
  record Refused(RejectionReason reason, String why) implements OpenedRecord {}
}
