/** The market's boards over loopback HTTP, in the platforms' own formats. */
@NullMarked
package wagewire.local.market.server;

import org.jspecify.annotations.NullMarked;
