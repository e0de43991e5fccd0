/** Errors that can be counted and that say what, where and what to do. */
@NullMarked
package wagewire.model.error;

import org.jspecify.annotations.NullMarked;
