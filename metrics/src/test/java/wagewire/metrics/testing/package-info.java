/** Markets whose figures are known, for tests. */
@NullMarked
package wagewire.metrics.testing;

import org.jspecify.annotations.NullMarked;
