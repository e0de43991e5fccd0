/** Words that people write: which known one a mistyped one meant. */
@NullMarked
package wagewire.model.text;

import org.jspecify.annotations.NullMarked;
