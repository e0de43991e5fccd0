/** Records of runs and alerts. */
@NullMarked
package wagewire.warehouse.operations;

import org.jspecify.annotations.NullMarked;
