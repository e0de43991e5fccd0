/** Commands that search, check and extend the catalogue of boards. */
@NullMarked
package wagewire.app.command.catalog;

import org.jspecify.annotations.NullMarked;
