/** A simulated job market with a known truth: the way in for the demo and for tests. */
@NullMarked
package wagewire.lab.market;

import org.jspecify.annotations.NullMarked;
