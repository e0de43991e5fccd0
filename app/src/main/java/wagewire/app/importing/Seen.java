package wagewire.app.importing;

import java.time.Instant;
import wagewire.model.board.Source;

/**
 * What was seen of one board at one moment.
 *
 * @param complete whether it is the board's whole snapshot
 */
record Seen(Source source, Instant moment, boolean complete, Material material) {}
