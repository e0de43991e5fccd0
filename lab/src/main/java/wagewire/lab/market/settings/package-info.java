/** Settings of a market, its calendar, and random numbers drawn from its seed. */
@NullMarked
package wagewire.lab.market.settings;

import org.jspecify.annotations.NullMarked;
