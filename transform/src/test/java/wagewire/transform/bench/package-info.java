/** Measures what reading a posting costs; no part of the build's tests. */
@NullMarked
package wagewire.transform.bench;

import org.jspecify.annotations.NullMarked;
