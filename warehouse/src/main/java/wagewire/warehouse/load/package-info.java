/** Loads the record of postings into the warehouse as observed, before any resolving. */
@NullMarked
package wagewire.warehouse.load;

import org.jspecify.annotations.NullMarked;
