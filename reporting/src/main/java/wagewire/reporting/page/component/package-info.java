/** Parts of pages: grids, filters, pictures, marks, sparklines. */
@NullMarked
package wagewire.reporting.page.component;

import org.jspecify.annotations.NullMarked;
