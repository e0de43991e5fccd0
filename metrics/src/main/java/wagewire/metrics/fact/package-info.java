/**
 * Figures as they are written: the cell that a figure is about, its release, its verdict, and how
 * rows are written.
 */
@NullMarked
package wagewire.metrics.fact;

import org.jspecify.annotations.NullMarked;
