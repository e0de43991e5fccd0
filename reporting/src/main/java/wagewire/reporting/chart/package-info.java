/** Charts of figures with their intervals, as SVG and PNG, drawn in one style. */
@NullMarked
package wagewire.reporting.chart;

import org.jspecify.annotations.NullMarked;
