/** Pages of figures for a browser: records of data, rendered by templates. */
@NullMarked
package wagewire.reporting.page;

import org.jspecify.annotations.NullMarked;
