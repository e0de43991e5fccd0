/** How each platform writes a page of its board: paging, fields, and the addresses of postings. */
@NullMarked
package wagewire.lab.market.format;

import org.jspecify.annotations.NullMarked;
