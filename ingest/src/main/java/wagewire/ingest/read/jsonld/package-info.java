/** Reads schema.org JobPosting from web pages, as JSON-LD or microdata, and from JSON documents. */
@NullMarked
package wagewire.ingest.read.jsonld;

import org.jspecify.annotations.NullMarked;
