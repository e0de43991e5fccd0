/** The boards that are collected, read from a file that people edit. */
@NullMarked
package wagewire.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
