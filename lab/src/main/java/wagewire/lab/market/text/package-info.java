/** How the market's employers write what is true: titles, places, pay and descriptions. */
@NullMarked
package wagewire.lab.market.text;

import org.jspecify.annotations.NullMarked;
