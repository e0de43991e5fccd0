/** Finds boards: recognises their addresses in lists, crawl indexes and careers pages. */
@NullMarked
package wagewire.ingest.discover;

import org.jspecify.annotations.NullMarked;
