/**
 * Writes all that PostgreSQL holds into a folder, reads it back, and removes what nothing needs.
 */
@NullMarked
package wagewire.warehouse.backup;

import org.jspecify.annotations.NullMarked;
