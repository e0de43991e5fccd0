/** Tells who the employer behind a listing is. */
@NullMarked
package wagewire.transform.employer;

import org.jspecify.annotations.NullMarked;
