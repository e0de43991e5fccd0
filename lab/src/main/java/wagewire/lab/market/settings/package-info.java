/** What a market is set up with: settings, calendar, and random numbers drawn from its seed. */
@NullMarked
package wagewire.lab.market.settings;

import org.jspecify.annotations.NullMarked;
