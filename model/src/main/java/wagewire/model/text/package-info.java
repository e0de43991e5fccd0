/** Words that people write or read: which known one a mistyped one meant, nouns with a number. */
@NullMarked
package wagewire.model.text;

import org.jspecify.annotations.NullMarked;
