package wagewire.ingest.catalogue;

import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * What is wrong with a line of a catalogue.
 *
 * @param line counted from 1
 * @param what for a person, without the place
 */
public record CatalogueProblem(long line, ErrorCode code, String what) {

  /**
   * @param file that the line stands in
   */
  WagewireException asException(String file) {
    return new WagewireException(
        code, what, file + ", line " + line, "Correct the catalogue and try again");
  }
}
