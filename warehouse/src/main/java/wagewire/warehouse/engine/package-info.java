/** Where the parts of a release are computed: in this process, or on other machines. */
@NullMarked
package wagewire.warehouse.engine;

import org.jspecify.annotations.NullMarked;
