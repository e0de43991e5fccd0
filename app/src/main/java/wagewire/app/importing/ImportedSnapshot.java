package wagewire.app.importing;

import java.time.Instant;
import wagewire.model.board.Source;

/**
 * Observation of one board at one time.
 *
 * @param complete true for the board's whole snapshot
 */
record ImportedSnapshot(Source source, Instant moment, boolean complete, BoardMaterial material) {}
