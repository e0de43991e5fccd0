/** Corrections: of released figures, for programs, and of figures that were printed. */
@NullMarked
package wagewire.reporting.correction;

import org.jspecify.annotations.NullMarked;
