/** How each platform is asked for a board, page by page, and which reader takes its answers. */
@NullMarked
package wagewire.ingest.platform;

import org.jspecify.annotations.NullMarked;
