/** Which figures changed by more than chance explains, among all that were compared. */
@NullMarked
package wagewire.reporting.movers;

import org.jspecify.annotations.NullMarked;
