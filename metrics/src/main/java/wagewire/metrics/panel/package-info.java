/**
 * Growth and index over the same units then and now, so that new, lost and failing boards are no
 * growth.
 */
@NullMarked
package wagewire.metrics.panel;

import org.jspecify.annotations.NullMarked;
