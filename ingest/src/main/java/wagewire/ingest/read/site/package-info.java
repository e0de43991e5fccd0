/** Finds the pages of postings on any employer's site from sitemaps and links. */
@NullMarked
package wagewire.ingest.read.site;

import org.jspecify.annotations.NullMarked;
