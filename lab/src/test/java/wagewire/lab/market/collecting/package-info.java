/** The simulated market as the real collector sees it. */
@NullMarked
package wagewire.lab.market.collecting;

import org.jspecify.annotations.NullMarked;
