/** Evaluation of the normaliser on postings with known answers. */
@NullMarked
package wagewire.lab.evaluate;

import org.jspecify.annotations.NullMarked;
