/** Commands that print, check and extend the catalog of boards. */
@NullMarked
package wagewire.app.command.catalog;

import org.jspecify.annotations.NullMarked;
