/** The whole pipeline as processes of their own, some of which are killed. */
@NullMarked
package wagewire.app.faults;

import org.jspecify.annotations.NullMarked;
