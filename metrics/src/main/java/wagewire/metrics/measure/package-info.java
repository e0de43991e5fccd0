/** Works out figures from postings and spells, and keeps them by vintage. */
@NullMarked
package wagewire.metrics.measure;

import org.jspecify.annotations.NullMarked;
