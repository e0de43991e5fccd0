/** What a replay needs of the warehouse. */
@NullMarked
package wagewire.warehouse.replay;

import org.jspecify.annotations.NullMarked;
