/** The pages as a person meets them: a real browser before the served demo. */
@NullMarked
package wagewire.lab.browser;

import org.jspecify.annotations.NullMarked;
