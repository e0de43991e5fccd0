/** Reads role and seniority from a posting's title. */
@NullMarked
package wagewire.transform.title;

import org.jspecify.annotations.NullMarked;
