/** Removes contact details and names of persons from published data before anything is stored. */
@NullMarked
package wagewire.ingest.read.contact;

import org.jspecify.annotations.NullMarked;
