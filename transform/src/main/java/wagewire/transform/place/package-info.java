/** Reads where a job is and how it is done from what boards write. */
@NullMarked
package wagewire.transform.place;

import org.jspecify.annotations.NullMarked;
