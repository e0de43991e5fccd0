/** Libraries that the program comes with: known weaknesses and texts of licences. */
@NullMarked
package wagewire.lab.supply;

import org.jspecify.annotations.NullMarked;
