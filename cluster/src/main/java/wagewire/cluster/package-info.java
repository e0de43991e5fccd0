/** Computes the parts of a release on Apache Spark. */
@NullMarked
package wagewire.cluster;

import org.jspecify.annotations.NullMarked;
