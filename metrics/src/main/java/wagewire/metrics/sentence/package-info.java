/** The sentence that a figure allows, and how numbers are written for people. */
@NullMarked
package wagewire.metrics.sentence;

import org.jspecify.annotations.NullMarked;
