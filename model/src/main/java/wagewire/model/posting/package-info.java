/** A normalised listing: role, seniority, pay, places, tools. */
@NullMarked
package wagewire.model.posting;

import org.jspecify.annotations.NullMarked;
