/** What the build itself needs of a real database. */
@NullMarked
package wagewire.local.build;

import org.jspecify.annotations.NullMarked;
