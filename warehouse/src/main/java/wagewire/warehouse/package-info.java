/** The PostgreSQL schemas {@code postings} and {@code trends}. */
@NullMarked
package wagewire.warehouse;

import org.jspecify.annotations.NullMarked;
