/** Detection of the language of a posting. */
@NullMarked
package wagewire.transform.language;

import org.jspecify.annotations.NullMarked;
