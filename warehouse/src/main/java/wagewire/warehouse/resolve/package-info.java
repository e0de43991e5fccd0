/** Works out postings and spells from listings and their presence. */
@NullMarked
package wagewire.warehouse.resolve;

import org.jspecify.annotations.NullMarked;
