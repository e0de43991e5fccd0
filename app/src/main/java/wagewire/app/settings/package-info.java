/** Settings: which there are, and what a file, the environment and options say of them. */
@NullMarked
package wagewire.app.settings;

import org.jspecify.annotations.NullMarked;
