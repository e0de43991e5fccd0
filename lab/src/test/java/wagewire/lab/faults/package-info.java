/** The whole pipeline as processes of their own, which are disturbed in every way. */
@NullMarked
package wagewire.lab.faults;

import org.jspecify.annotations.NullMarked;
