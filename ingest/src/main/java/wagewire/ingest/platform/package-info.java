/** Requests for the boards of each platform, page by page, and the readers of its responses. */
@NullMarked
package wagewire.ingest.platform;

import org.jspecify.annotations.NullMarked;
