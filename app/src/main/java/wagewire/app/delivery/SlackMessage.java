package wagewire.app.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wagewire.model.text.StoredText;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartFiles;

/**
 * The headline in Slack's blocks: at most 50, a text of at most 3,000 characters, a title of 150.
 * Sentences are plain text, in which no markup has an effect.
 */
final class SlackMessage {

  private static final int MOST_BLOCKS = 50;
  private static final int MOST_TITLE = 150;

  /** Limit of a text, as it is after escaping. */
  private static final int MOST_TEXT = 3_000;

  private static final int MOST_ALTERNATIVE = 2_000;

  /** Blocks beside the sentences: title, picture, link. */
  private static final int OTHERS = 3;

  private SlackMessage() {}

  static Map<String, Object> of(ReleasedBrief brief) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(Map.of("type", "header", "text", plain(brief.title(), MOST_TITLE)));
    brief.headline().stream()
        .limit(MOST_BLOCKS - OTHERS)
        .map(sentence ->
            Map.<String, Object>of("type", "section", "text", plain(sentence, MOST_TEXT)))
        .forEach(blocks::add);
    String picture = brief.picture();
    if (picture != null) {
      blocks.add(
          Map.of(
              "type",
              "image",
              "image_url",
              picture,
              "alt_text",
              ChatFormat.limited(alternative(brief), MOST_ALTERNATIVE)));
    }
    blocks.add(Map.of("type", "context", "elements", List.of(source(brief))));
    return Map.of("text", escaped(brief.title(), MOST_TEXT), "blocks", blocks);
  }

  /** Returns the alternative text of the picture. */
  static String alternative(ReleasedBrief brief) {
    Chart chart = brief.charts().values().iterator().next();
    return ChartFiles.alternative(chart);
  }

  private static Map<String, Object> source(ReleasedBrief brief) {
    String release = "Release " + brief.vintage();
    String link = brief.link();
    return link == null
        ? plain(release, MOST_TEXT)
        : Map.of(
            "type",
            "mrkdwn",
            "text",
            "%s: <%s|read the brief>".formatted(release, escaped(link, MOST_TEXT)),
            "verbatim",
            true);
  }

  private static Map<String, Object> plain(String text, int most) {
    return Map.of("type", "plain_text", "text", escaped(text, most), "emoji", false);
  }

  /** Replaces the three characters that Slack reads as markup; the result keeps to the limit. */
  static String escaped(String text, int most) {
    String line = StoredText.oneLine(text);
    StringBuilder escaped = new StringBuilder();
    for (int place = 0; place < line.length(); ) {
      int sign = line.codePointAt(place);
      String piece = escaped(sign);
      place += Character.charCount(sign);
      int left = most - escaped.length() - piece.length();
      if (left < 0 || (left == 0 && place < line.length())) {
        return escaped.append(ChatFormat.CUT).toString();
      }
      escaped.append(piece);
    }
    return escaped.toString();
  }

  private static String escaped(int sign) {
    return switch (sign) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> Character.toString(sign);
    };
  }
}
