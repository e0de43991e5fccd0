/** The PostgreSQL schemas {@code postings}, {@code metrics} and {@code trends}. */
@NullMarked
package wagewire.warehouse;

import org.jspecify.annotations.NullMarked;
