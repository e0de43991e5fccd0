/**
 * Takes contact details and names of persons out of what boards publish, before anything is kept.
 */
@NullMarked
package wagewire.ingest.read.contact;

import org.jspecify.annotations.NullMarked;
