/** Removes boards, listings and snapshots that were loaded, and keeps them out. */
@NullMarked
package wagewire.warehouse.removal;

import org.jspecify.annotations.NullMarked;
