/** What is written to standard error, for people or for machines. */
@NullMarked
package wagewire.app.log;

import org.jspecify.annotations.NullMarked;
