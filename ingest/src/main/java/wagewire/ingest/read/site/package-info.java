/** Finds the pages of postings on any employer's site: sitemaps, links, and how they are named. */
@NullMarked
package wagewire.ingest.read.site;

import org.jspecify.annotations.NullMarked;
