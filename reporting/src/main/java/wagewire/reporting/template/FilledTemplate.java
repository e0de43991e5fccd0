package wagewire.reporting.template;

import java.util.Map;
import wagewire.reporting.chart.Chart;

/**
 * A template with this week's figures.
 *
 * @param charts those that the text shows, by id
 */
public record FilledTemplate(String text, Map<String, Chart> charts) {}
