/** Input that is broken by accident or on purpose, for everything that reads what others wrote. */
@NullMarked
package wagewire.lab.hostile;

import org.jspecify.annotations.NullMarked;
