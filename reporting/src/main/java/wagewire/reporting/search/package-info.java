/** Search of single postings by words and by what was read of them. */
@NullMarked
package wagewire.reporting.search;

import org.jspecify.annotations.NullMarked;
