/** Walks through boards as folders of requests, answers and listings describe them. */
@NullMarked
package wagewire.ingest.walk;

import org.jspecify.annotations.NullMarked;
