/** How well the normaliser reads postings whose right answers are known. */
@NullMarked
package wagewire.lab.evaluate;

import org.jspecify.annotations.NullMarked;
