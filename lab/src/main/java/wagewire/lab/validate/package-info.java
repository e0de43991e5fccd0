/** Holds published figures and their intervals against many simulated markets' own books. */
@NullMarked
package wagewire.lab.validate;

import org.jspecify.annotations.NullMarked;
