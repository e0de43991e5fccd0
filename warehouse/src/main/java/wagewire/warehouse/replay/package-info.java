/** What a replay of observations needs of the warehouse. */
@NullMarked
package wagewire.warehouse.replay;

import org.jspecify.annotations.NullMarked;
