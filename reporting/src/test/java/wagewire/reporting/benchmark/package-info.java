/** By hand: how often intervals hold. */
@NullMarked
package wagewire.reporting.benchmark;

import org.jspecify.annotations.NullMarked;
