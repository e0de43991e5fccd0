/** Texts with places left open, read from files, that a page is written by. */
@NullMarked
package wagewire.lab.market.server.skeleton;

import org.jspecify.annotations.NullMarked;
