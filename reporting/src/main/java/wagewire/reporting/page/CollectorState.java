package wagewire.reporting.page;

import java.util.List;
import java.util.Map;

/** What the collector keeps for itself, and pages show beside the figures. */
public interface CollectorState {

  /** Where nothing is collected, or where it is not known. */
  CollectorState NONE =
      new CollectorState() {
        @Override
        public Map<String, String> robots() {
          return Map.of();
        }

        @Override
        public List<Unread> unread() {
          return List.of();
        }
      };

  /** By platform, the gravest of what robots.txt of its hosts said. */
  Map<String, String> robots();

  /** By platform, what no reader understands of its answers. */
  List<Unread> unread();

  /**
   * Fields of a platform's answers.
   *
   * @param fields how many there are
   * @param largest those that most listings have, with how many, as text
   */
  record Unread(String platform, int fields, String largest) {}
}
