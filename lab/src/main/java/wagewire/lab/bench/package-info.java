/** Benchmark of this machine: postings per second, and the cost of each. */
@NullMarked
package wagewire.lab.bench;

import org.jspecify.annotations.NullMarked;
