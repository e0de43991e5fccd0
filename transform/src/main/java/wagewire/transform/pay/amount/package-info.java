/** Finds the amounts and ranges among the tokens of a text. */
@NullMarked
package wagewire.transform.pay.amount;

import org.jspecify.annotations.NullMarked;
