/** Measures the cost of collecting; programs to run by hand, not tests. */
@NullMarked
package wagewire.ingest.benchmark;

import org.jspecify.annotations.NullMarked;
