/** Walks through boards, given as folders of requests, answers and listings. */
@NullMarked
package wagewire.ingest.walk;

import org.jspecify.annotations.NullMarked;
