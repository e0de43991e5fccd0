/** Input that is broken by accident or on purpose, for everything that reads what others wrote. */
@NullMarked
package wagewire.app.hostile;

import org.jspecify.annotations.NullMarked;
