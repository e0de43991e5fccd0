/** Collecting of live boards or a simulated market, and its options. */
@NullMarked
package wagewire.app.collecting;

import org.jspecify.annotations.NullMarked;
