/** Warehouses with invented boards and postings, for tests. */
@NullMarked
package wagewire.warehouse.testing;

import org.jspecify.annotations.NullMarked;
