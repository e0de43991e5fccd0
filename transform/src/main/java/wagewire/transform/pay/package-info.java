/** Reads pay as people write it, from pay fields and descriptions, by the words around amounts. */
@NullMarked
package wagewire.transform.pay;

import org.jspecify.annotations.NullMarked;
