/** Employers of the market: names, offices, and the time they spend on each platform. */
@NullMarked
package wagewire.lab.market.employer;

import org.jspecify.annotations.NullMarked;
