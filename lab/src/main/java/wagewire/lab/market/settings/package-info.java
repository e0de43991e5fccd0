/** Settings of a simulated market: its seed, sizes, calendar and unkindnesses. */
@NullMarked
package wagewire.lab.market.settings;

import org.jspecify.annotations.NullMarked;
