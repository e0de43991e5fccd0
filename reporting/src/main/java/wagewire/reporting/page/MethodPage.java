package wagewire.reporting.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.MetricWords;
import wagewire.model.table.ResourceTable;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.PageFrame;

/**
 * How figures are worked out, in plain words.
 *
 * @param topics in the order in which they are read
 */
public record MethodPage(PageFrame frame, List<Topic> topics) implements Page {

  private static final String PATH = "/method";

  private static final List<Topic> TOPICS =
      ResourceTable.read(MethodPage.class, "method.tsv").stream()
          .map(row ->
              new Topic(
                  row.get("id"),
                  row.get("title"),
                  row.get("text"),
                  row.get("metrics").isEmpty()
                      ? List.of()
                      : List.of(row.get("metrics").split(",")).stream().map(Metric::of).toList()))
          .toList();

  /**
   * @param metrics that are worked out so
   */
  public record Topic(String id, String title, String text, List<Metric> metrics) {}

  /** Name and measure of a metric. */
  public record Metric(String id, String name, String measured) {

    private static Metric of(String id) {
      return new Metric(id, MetricWords.name(id), MetricWords.measured(id, "year"));
    }
  }

  /**
   * @param release that is up; null before the first
   */
  public static MethodPage of(@Nullable NewestRelease release) {
    return new MethodPage(PageFrame.of("Method", "method", release), TOPICS);
  }

  /** The address at which a metric is explained. */
  static String address(String metric) {
    return TOPICS.stream()
        .filter(topic -> topic.metrics().stream().anyMatch(one -> one.id().equals(metric)))
        .findFirst()
        .map(topic -> PATH + "#" + topic.id())
        .orElse(PATH);
  }
}
