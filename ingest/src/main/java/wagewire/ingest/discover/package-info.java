/** Finds boards: recognises their addresses, in lists, in crawls' indexes and on careers pages. */
@NullMarked
package wagewire.ingest.discover;

import org.jspecify.annotations.NullMarked;
