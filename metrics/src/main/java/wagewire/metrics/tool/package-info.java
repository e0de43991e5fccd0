/** Shares of descriptions that name a tool or an area, pairs of tools, and pay beside them. */
@NullMarked
package wagewire.metrics.tool;

import org.jspecify.annotations.NullMarked;
