package wagewire.app.command.status;

import java.util.List;
import java.util.stream.Collectors;
import wagewire.app.command.service.CrawlSchemaReader;
import wagewire.ingest.store.UnreadFields.PlatformUnread;

/** Formats fields that no reader understands, a line a platform. */
final class UnreadFieldsText {

  private UnreadFieldsText() {}

  /** Returns lines of text; empty when there are none. */
  static String of(List<PlatformUnread> platforms) {
    if (platforms.isEmpty()) {
      return "";
    }
    return platforms.stream()
        .map(UnreadFieldsText::line)
        .collect(
            Collectors.joining(
                "", "unread      fields that no reader understands, with their listings\n", ""));
  }

  private static String line(PlatformUnread platform) {
    String largest = CrawlSchemaReader.largest(platform);
    int more = platform.fields() - platform.largest().size();
    return "  %s: %s%s\n"
        .formatted(platform.platform(), largest, more == 0 ? "" : " and %,d more".formatted(more));
  }
}
