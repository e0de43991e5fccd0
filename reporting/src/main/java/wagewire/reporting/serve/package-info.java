/** Figures and health over HTTP. */
@NullMarked
package wagewire.reporting.serve;

import org.jspecify.annotations.NullMarked;
