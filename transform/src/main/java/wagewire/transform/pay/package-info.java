/** Reads pay as people write it, from pay fields and from descriptions. */
@NullMarked
package wagewire.transform.pay;

import org.jspecify.annotations.NullMarked;
