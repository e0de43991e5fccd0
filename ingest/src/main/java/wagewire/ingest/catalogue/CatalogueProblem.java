package wagewire.ingest.catalogue;

import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * A problem in one line of a catalogue.
 *
 * @param line 1-based
 * @param what message without file and line
 */
public record CatalogueProblem(long line, ErrorCode code, String what) {

  WagewireException asException(String file) {
    return new WagewireException(
        code, what, file + ", line " + line, "Correct the catalogue and try again");
  }
}
