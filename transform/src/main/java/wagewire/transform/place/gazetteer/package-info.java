/** Splits texts into names of places, and looks up what each name can mean. */
@NullMarked
package wagewire.transform.place.gazetteer;

import org.jspecify.annotations.NullMarked;
