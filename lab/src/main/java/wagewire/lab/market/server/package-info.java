/** The market's boards over loopback HTTP, with their failures, and the control of its time. */
@NullMarked
package wagewire.lab.market.server;

import org.jspecify.annotations.NullMarked;
