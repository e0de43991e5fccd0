/** The sections of the weekly brief. */
@NullMarked
package wagewire.reporting.brief;

import org.jspecify.annotations.NullMarked;
