/** What is known of the terms under which platforms show postings. */
@NullMarked
package wagewire.model.source;

import org.jspecify.annotations.NullMarked;
