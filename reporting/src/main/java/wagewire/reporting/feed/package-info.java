/** Feeds of releases, as Atom and RSS. */
@NullMarked
package wagewire.reporting.feed;

import org.jspecify.annotations.NullMarked;
