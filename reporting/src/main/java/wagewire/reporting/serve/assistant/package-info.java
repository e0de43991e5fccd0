/**
 * Tools by which assistants ask for figures (Model Context Protocol), whatever carries messages.
 */
@NullMarked
package wagewire.reporting.serve.assistant;

import org.jspecify.annotations.NullMarked;
