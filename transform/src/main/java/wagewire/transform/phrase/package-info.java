/** Finds phrases of a vocabulary in a row of words, in one pass however large the vocabulary is. */
@NullMarked
package wagewire.transform.phrase;

import org.jspecify.annotations.NullMarked;
