/** Feeds of releases and of corrections, as Atom. */
@NullMarked
package wagewire.reporting.feed;

import org.jspecify.annotations.NullMarked;
