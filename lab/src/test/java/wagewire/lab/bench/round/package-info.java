/** A simulated weekly round of the frame: its boards, their server, and the time a round takes. */
@NullMarked
package wagewire.lab.bench.round;

import org.jspecify.annotations.NullMarked;
