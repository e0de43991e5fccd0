package wagewire.app.importing;

import java.time.Instant;
import wagewire.model.board.Source;

/**
 * What was seen of one board at one moment.
 *
 * @param complete whether it is the board's whole snapshot
 */
record ImportedSnapshot(Source source, Instant moment, boolean complete, BoardMaterial material) {}
