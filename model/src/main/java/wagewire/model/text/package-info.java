/**
 * Text that people write or read: which known word a mistyped one meant, nouns with a number, the
 * files of results.
 */
@NullMarked
package wagewire.model.text;

import org.jspecify.annotations.NullMarked;
