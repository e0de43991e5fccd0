/** Tools of those who maintain catalogs: read boards from public lists and crawl indexes. */
@NullMarked
package wagewire.lab.catalog;

import org.jspecify.annotations.NullMarked;
