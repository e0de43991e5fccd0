/** Feeds of releases and of corrections, as Atom and RSS. */
@NullMarked
package wagewire.reporting.feed;

import org.jspecify.annotations.NullMarked;
