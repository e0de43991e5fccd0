/** The pages as a person meets them: a real browser before the served demo. */
@NullMarked
package wagewire.app.browser;

import org.jspecify.annotations.NullMarked;
