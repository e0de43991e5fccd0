package wagewire.app.delivery;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wagewire.model.text.StoredText;

/** Message format of a chat's incoming webhooks: title, headline and link as plain text. */
enum ChatFormat {
  /** Slack takes a text, of at most 40,000 characters. */
  SLACK("slack"),
  /** Workflows of Microsoft Teams take an Adaptive Card alone, in a message of at most 28 KB. */
  TEAMS("teams");

  private static final int MAX_SENTENCES = 12;

  /** Limit of a line, with which a message keeps to the limits of both, however it is escaped. */
  private static final int MAX_LINE = 500;

  private static final String CUT = "…";

  private final String id;

  ChatFormat(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /** Returns the message as a JSON object. */
  Map<String, Object> message(ReleasedBrief brief) {
    return switch (this) {
      case SLACK -> slack(brief);
      case TEAMS -> teams(brief);
    };
  }

  private static Map<String, Object> slack(ReleasedBrief brief) {
    String link = brief.link();
    String text = escaped(String.join("\n", lines(brief)));
    return Map.of("text", link == null ? text : text + "\n" + escaped(link), "mrkdwn", false);
  }

  /** Returns runs of text, in which Markdown has no effect. */
  private static Map<String, Object> teams(ReleasedBrief brief) {
    List<Map<String, Object>> body =
        lines(brief).stream()
            .map(line -> Map.of("type", "TextRun", "text", line))
            .map(run -> Map.<String, Object>of("type", "RichTextBlock", "inlines", List.of(run)))
            .toList();
    String link = brief.link();
    List<Map<String, Object>> actions =
        link == null
            ? List.of()
            : List.of(Map.of("type", "Action.OpenUrl", "title", "Read the brief", "url", link));
    Map<String, Object> card =
        Map.of("type", "AdaptiveCard", "version", "1.4", "body", body, "actions", actions);
    Map<String, Object> attachment =
        Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card);
    return Map.of("type", "message", "attachments", List.of(attachment));
  }

  private static List<String> lines(ReleasedBrief brief) {
    return Stream.of(
            Stream.of(brief.title()),
            brief.headline().stream().limit(MAX_SENTENCES),
            Stream.of("Release " + brief.vintage()))
        .flatMap(part -> part)
        .map(ChatFormat::limited)
        .toList();
  }

  /** Returns one line, which ends with an ellipsis where it was cut. */
  private static String limited(String text) {
    String line = StoredText.oneLine(text);
    if (line.length() <= MAX_LINE) {
      return line;
    }
    int end = MAX_LINE - CUT.length();
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  /** Replaces the three characters that Slack reads as markup. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
