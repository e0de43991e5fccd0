/** How long the figures of a large warehouse take: made rows, measured releases. */
@NullMarked
package wagewire.lab.bench.figures;

import org.jspecify.annotations.NullMarked;
