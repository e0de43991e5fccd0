/** Resolves the employer of a listing. */
@NullMarked
package wagewire.transform.employer;

import org.jspecify.annotations.NullMarked;
