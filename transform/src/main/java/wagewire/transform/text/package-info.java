/** Readable text of a description, its fingerprint, and the words for kinds of employment. */
@NullMarked
package wagewire.transform.text;

import org.jspecify.annotations.NullMarked;
