/** Reads the mode of work (remote, hybrid, on-site) in fields, titles and descriptions. */
@NullMarked
package wagewire.transform.place.mode;

import org.jspecify.annotations.NullMarked;
