/** Platforms: their folders of tables, terms of use and request limits. */
@NullMarked
package wagewire.model.source;

import org.jspecify.annotations.NullMarked;
