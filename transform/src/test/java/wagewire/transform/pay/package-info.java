/** Tests of reading pay. */
@NullMarked
package wagewire.transform.pay;

import org.jspecify.annotations.NullMarked;
