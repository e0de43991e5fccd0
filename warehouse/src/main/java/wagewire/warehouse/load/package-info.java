/** Takes the record of postings into the warehouse: facts only, nothing decided. */
@NullMarked
package wagewire.warehouse.load;

import org.jspecify.annotations.NullMarked;
