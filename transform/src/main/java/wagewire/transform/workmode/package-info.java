/** Reads the mode of work (remote, hybrid, on-site) in fields, titles and descriptions. */
@NullMarked
package wagewire.transform.workmode;

import org.jspecify.annotations.NullMarked;
