/** Import of archived material through the same pipeline as live boards. */
@NullMarked
package wagewire.app.importing;

import org.jspecify.annotations.NullMarked;
