/** Tools of the build that need a real database. */
@NullMarked
package wagewire.local.build;

import org.jspecify.annotations.NullMarked;
