/** What a market comes to when nothing happens to the servers and services that measure it. */
@NullMarked
package wagewire.lab.undisturbed;

import org.jspecify.annotations.NullMarked;
