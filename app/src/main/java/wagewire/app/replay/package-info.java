/** Normalisation of kept listings with the vocabulary of this program. */
@NullMarked
package wagewire.app.replay;

import org.jspecify.annotations.NullMarked;
