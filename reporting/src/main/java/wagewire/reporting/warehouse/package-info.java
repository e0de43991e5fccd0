/** The PostgreSQL schemas {@code postings} and {@code trends}. */
@NullMarked
package wagewire.reporting.warehouse;

import org.jspecify.annotations.NullMarked;
