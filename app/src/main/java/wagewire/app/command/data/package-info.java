/** Commands that query, export, back up, restore, import, reprocess and delete data. */
@NullMarked
package wagewire.app.command.data;

import org.jspecify.annotations.NullMarked;
