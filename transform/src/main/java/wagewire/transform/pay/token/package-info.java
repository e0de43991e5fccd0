/** Cuts a text into the tokens in which pay is stated, found by the vocabulary of pay. */
@NullMarked
package wagewire.transform.pay.token;

import org.jspecify.annotations.NullMarked;
