/** The data directory: its layout, its version, and who runs the servers in it. */
@NullMarked
package wagewire.local.data;

import org.jspecify.annotations.NullMarked;
