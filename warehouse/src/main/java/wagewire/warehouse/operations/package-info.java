/** What was run when and how it ended, and which alerts were sent. */
@NullMarked
package wagewire.warehouse.operations;

import org.jspecify.annotations.NullMarked;
