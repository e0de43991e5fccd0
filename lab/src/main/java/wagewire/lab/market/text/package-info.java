/** Text written by the market's employers: titles, places, pay and descriptions. */
@NullMarked
package wagewire.lab.market.text;

import org.jspecify.annotations.NullMarked;
