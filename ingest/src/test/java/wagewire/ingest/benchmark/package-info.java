/** How much collecting costs; programs to be run by hand, not tests. */
@NullMarked
package wagewire.ingest.benchmark;

import org.jspecify.annotations.NullMarked;
