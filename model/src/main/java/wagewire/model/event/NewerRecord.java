package wagewire.model.event;

import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Creates the error that stops a service at a record that a later version of the program wrote. */
public final class NewerRecord {

  private NewerRecord() {}

  /**
   * @param version that the record states
   * @param known newest version that this program reads
   */
  public static WagewireException error(
      int version, int known, String topic, int partition, long offset) {
    return new WagewireException(
        ErrorCode.NEWER_RECORD,
        "a record was written by a newer Wagewire: version %d, where this one reads up to %d"
            .formatted(version, known),
        "%s, partition %d, offset %d".formatted(topic, partition, offset),
        "Update this program, and start it again: it continues at this record.");
  }
}
