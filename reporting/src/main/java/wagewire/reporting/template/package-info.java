/** Fills a writer's own text with this week's figures. */
@NullMarked
package wagewire.reporting.template;

import org.jspecify.annotations.NullMarked;
