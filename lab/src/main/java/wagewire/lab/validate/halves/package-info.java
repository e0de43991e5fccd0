/** The half-sample test: random halves of real boards must agree within their intervals. */
@NullMarked
package wagewire.lab.validate.halves;

import org.jspecify.annotations.NullMarked;
