package wagewire.app.faults;

import java.util.Map;
import wagewire.app.undisturbed.Rows;

/**
 * What a run came to.
 *
 * @param kills by part; those of a release under way are called {@code release}
 * @param health what `serve` says of itself in the end
 */
record Outcome(Map<String, Integer> kills, double seconds, Rows rows, String health) {}
