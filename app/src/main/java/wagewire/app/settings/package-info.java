/** Settings, their sources and their precedence. */
@NullMarked
package wagewire.app.settings;

import org.jspecify.annotations.NullMarked;
