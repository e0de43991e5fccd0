/**
 * Validation of published figures and their intervals against the books of many simulated markets.
 */
@NullMarked
package wagewire.lab.validate;

import org.jspecify.annotations.NullMarked;
