/** The market's books: true counts without any error of observation. */
@NullMarked
package wagewire.lab.market.books;

import org.jspecify.annotations.NullMarked;
