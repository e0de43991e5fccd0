/** Medians, quartiles and growth of posted pay. */
@NullMarked
package wagewire.metrics.pay;

import org.jspecify.annotations.NullMarked;
