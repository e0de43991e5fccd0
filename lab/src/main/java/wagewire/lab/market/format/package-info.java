/**
 * Formats in which platforms write the pages of a board: paging, fields, and the addresses of
 * postings.
 */
@NullMarked
package wagewire.lab.market.format;

import org.jspecify.annotations.NullMarked;
