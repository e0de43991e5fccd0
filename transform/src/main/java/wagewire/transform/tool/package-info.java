/** Finds the products that a job description asks for. */
@NullMarked
package wagewire.transform.tool;

import org.jspecify.annotations.NullMarked;
