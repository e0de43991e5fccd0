/** Reads the rules of hosts for programs: robots.txt (RFC 9309) and TDM reservations. */
@NullMarked
package wagewire.ingest.fetch.robots;

import org.jspecify.annotations.NullMarked;
