/** How well the normaliser reads postings whose right answers are known. */
@NullMarked
package wagewire.app.evaluate;

import org.jspecify.annotations.NullMarked;
