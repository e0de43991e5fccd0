/** The stages in one process, and waiting until they have caught up. */
@NullMarked
package wagewire.app.pipeline;

import org.jspecify.annotations.NullMarked;
