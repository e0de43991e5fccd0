/** By hand: how fast a large warehouse is filled, refreshed and asked. */
@NullMarked
package wagewire.reporting.benchmark;

import org.jspecify.annotations.NullMarked;
