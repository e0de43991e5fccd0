/** Boards that are lost are looked for and joined to those that took their place. */
@NullMarked
package wagewire.ingest.successor;

import org.jspecify.annotations.NullMarked;
