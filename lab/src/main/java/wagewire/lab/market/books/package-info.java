/** The market's own books: what a perfect observer would count. */
@NullMarked
package wagewire.lab.market.books;

import org.jspecify.annotations.NullMarked;
