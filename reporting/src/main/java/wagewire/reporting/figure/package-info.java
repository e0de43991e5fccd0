/** Figures of a release as they are asked for: choices, rows, histories, errata. */
@NullMarked
package wagewire.reporting.figure;

import org.jspecify.annotations.NullMarked;
