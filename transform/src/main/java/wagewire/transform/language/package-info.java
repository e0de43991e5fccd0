/** In which language a posting is written. */
@NullMarked
package wagewire.transform.language;

import org.jspecify.annotations.NullMarked;
