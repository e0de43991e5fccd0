/** Answers people's questions from the warehouse. */
@NullMarked
package wagewire.reporting.query;

import org.jspecify.annotations.NullMarked;
