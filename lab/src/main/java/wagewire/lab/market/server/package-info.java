/** The market's boards over loopback HTTP, in the platforms' own formats. */
@NullMarked
package wagewire.lab.market.server;

import org.jspecify.annotations.NullMarked;
