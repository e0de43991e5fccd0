/** Checks which boards of a catalogue answer, in one run or several. */
@NullMarked
package wagewire.ingest.check;

import org.jspecify.annotations.NullMarked;
