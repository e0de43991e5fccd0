/** Whether a figure may be printed, printed with caution, or is withheld, by one table of rules. */
@NullMarked
package wagewire.metrics.publishability;

import org.jspecify.annotations.NullMarked;
