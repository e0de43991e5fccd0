package wagewire.app.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The headline as an Adaptive Card in a message of at most 28 KB. Texts are runs, in which Markdown
 * has no effect.
 */
final class TeamsCard {

  private static final String CARD = "application/vnd.microsoft.card.adaptive";

  /** Limits that keep a message below 28 KB, of which characters may take three bytes. */
  private static final int MOST_SENTENCES = 12;

  private static final int MOST_TEXT = 600;

  private TeamsCard() {}

  static Map<String, Object> of(ReleasedBrief brief) {
    List<Map<String, Object>> body = new ArrayList<>();
    body.add(text(brief.title(), Map.of("weight", "bolder", "size", "large")));
    brief.headline().stream()
        .limit(MOST_SENTENCES)
        .map(sentence -> text(sentence, Map.of()))
        .forEach(body::add);
    String picture = brief.picture();
    if (picture != null) {
      body.add(
          Map.of(
              "type",
              "Image",
              "url",
              picture,
              "altText",
              ChatFormat.limited(SlackMessage.alternative(brief), MOST_TEXT)));
    }
    body.add(text("Release " + brief.vintage(), Map.of("isSubtle", true, "size", "small")));
    String link = brief.link();
    List<Map<String, Object>> actions =
        link == null
            ? List.of()
            : List.of(Map.of("type", "Action.OpenUrl", "title", "Read the brief", "url", link));
    Map<String, Object> card =
        Map.of(
            "$schema",
            "http://adaptivecards.io/schemas/adaptive-card.json",
            "type",
            "AdaptiveCard",
            "version",
            "1.4",
            "body",
            body,
            "actions",
            actions);
    return Map.of(
        "type", "message", "attachments", List.of(Map.of("contentType", CARD, "content", card)));
  }

  private static Map<String, Object> text(String text, Map<String, Object> style) {
    Map<String, Object> run = new TreeMap<>(style);
    run.put("type", "TextRun");
    run.put("text", ChatFormat.limited(text, MOST_TEXT));
    return Map.of("type", "RichTextBlock", "inlines", List.of(run));
  }
}
