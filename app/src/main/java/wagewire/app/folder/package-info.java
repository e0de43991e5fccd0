/**
 * Folders of Parquet files on disk: written by release, switched at once, compared with PostgreSQL.
 */
@NullMarked
package wagewire.app.folder;

import org.jspecify.annotations.NullMarked;
