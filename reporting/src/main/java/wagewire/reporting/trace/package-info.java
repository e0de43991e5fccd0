/** Recalculation of a figure from what its release kept, down to the postings. */
@NullMarked
package wagewire.reporting.trace;

import org.jspecify.annotations.NullMarked;
