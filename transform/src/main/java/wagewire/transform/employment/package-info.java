/** Reads the type of employment (full-time, contract …) in fields, titles and descriptions. */
@NullMarked
package wagewire.transform.employment;

import org.jspecify.annotations.NullMarked;
