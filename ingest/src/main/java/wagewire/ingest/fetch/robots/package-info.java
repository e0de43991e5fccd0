/** What hosts say to programs: robots.txt (RFC 9309) and reservations of text and data mining. */
@NullMarked
package wagewire.ingest.fetch.robots;

import org.jspecify.annotations.NullMarked;
