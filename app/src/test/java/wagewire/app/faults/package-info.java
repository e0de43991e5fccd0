/** The whole pipeline as processes of their own, which are disturbed in every way. */
@NullMarked
package wagewire.app.faults;

import org.jspecify.annotations.NullMarked;
