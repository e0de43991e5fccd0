/** Reads the record again with the vocabulary that comes with the program. */
@NullMarked
package wagewire.app.replay;

import org.jspecify.annotations.NullMarked;
