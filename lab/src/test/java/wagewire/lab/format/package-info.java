/** What the first format is, by example: records, a backup and a data directory of its version. */
@NullMarked
package wagewire.lab.format;

import org.jspecify.annotations.NullMarked;
