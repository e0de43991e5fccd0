/** The simulated market as the real collector sees it. */
@NullMarked
package wagewire.app.market;

import org.jspecify.annotations.NullMarked;
