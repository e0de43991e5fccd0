/** Live boards: the catalogue, one round of collecting, what it found. */
@NullMarked
package wagewire.app.collecting;

import org.jspecify.annotations.NullMarked;
