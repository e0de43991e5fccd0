/** Growth and index of active postings, estimated over panels of boards. */
@NullMarked
package wagewire.metrics.growth;

import org.jspecify.annotations.NullMarked;
