/**
 * Contents of a folder of Parquet files: which files a release has, their rows, and its manifest.
 */
@NullMarked
package wagewire.reporting.folder;

import org.jspecify.annotations.NullMarked;
