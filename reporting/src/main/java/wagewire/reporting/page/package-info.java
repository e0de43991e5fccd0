/** What people see of figures in a browser: records of data, and the templates that show them. */
@NullMarked
package wagewire.reporting.page;

import org.jspecify.annotations.NullMarked;
