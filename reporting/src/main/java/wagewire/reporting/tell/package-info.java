/** Tells figures: the brief and its sections. */
@NullMarked
package wagewire.reporting.tell;

import org.jspecify.annotations.NullMarked;
