/** A real PostgreSQL from its published programs, in a folder, without installation. */
@NullMarked
package wagewire.local.postgres;

import org.jspecify.annotations.NullMarked;
