/** Takes the record of postings into the warehouse: facts only, nothing decided. */
@NullMarked
package wagewire.reporting.load;

import org.jspecify.annotations.NullMarked;
