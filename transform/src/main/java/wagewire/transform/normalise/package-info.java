/** Makes a normalised posting of a published listing: a pure function of listing and vocabulary. */
@NullMarked
package wagewire.transform.normalise;

import org.jspecify.annotations.NullMarked;
