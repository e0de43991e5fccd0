/** Counter-checks of headlines: what else could have made the number (methodology §15). */
@NullMarked
package wagewire.reporting.check;

import org.jspecify.annotations.NullMarked;
