/** Tasks that {@code run} does at set times. */
@NullMarked
package wagewire.app.schedule;

import org.jspecify.annotations.NullMarked;
