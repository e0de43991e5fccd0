package wagewire.reporting.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** State of the collector that pages show. */
public interface CollectorState {

  /** State of a service that collects nothing, or does not know. */
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

  /** Returns the strictest robots.txt verdict by platform. */
  Map<String, String> robots();

  /** Returns the fields that no reader maps, by platform. */
  List<Unread> unread();

  /** Returns a sentence on how far the first release is; null where that is not known. */
  default @Nullable String progress() {
    return null;
  }

  /**
   * Fields of a platform's answers.
   *
   * @param fields how many there are
   * @param largest those that most listings have, with how many, as text
   */
  record Unread(String platform, int fields, String largest) {}
}
