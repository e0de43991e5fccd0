/** What would change when the same record is read otherwise. */
@NullMarked
package wagewire.reporting.compare;

import org.jspecify.annotations.NullMarked;
