package wagewire.reporting.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.PageFrame;

/**
 * Calculation of the figures, in plain words.
 *
 * @param topics in the order in which they are read
 */
public record MethodPage(PageFrame frame, List<Topic> topics) implements Page {

  private static final String PATH = "/method";

  private static final List<Topic> TOPICS =
      ResourceTable.read(MethodPage.class, "method.tsv").stream().map(Topic::of).toList();

  /**
   * @param metrics that are worked out so
   */
  public record Topic(String id, String title, String text, List<Explained> metrics) {

    private static Topic of(ResourceRow row) {
      String id = row.get("id");
      List<Explained> metrics =
          MetricRegistry.standard().metrics().stream()
              .filter(metric -> metric.method().equals(id))
              .map(metric -> new Explained(metric.id(), metric.name(), metric.measures("year")))
              .toList();
      return new Topic(id, row.get("title"), row.get("text"), metrics);
    }
  }

  /** A metric, its name and what it measures. */
  public record Explained(String id, String name, String measured) {}

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
