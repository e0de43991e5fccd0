package wagewire.app.delivery;

import java.util.Map;
import wagewire.model.text.StoredText;

/** Message format of a chat's incoming webhooks. */
enum ChatFormat {
  /** Slack's Block Kit. */
  SLACK("slack"),
  /** Adaptive Card, as Microsoft Teams shows it. */
  TEAMS("teams");

  /** Ends a text that was cut. */
  static final String CUT = "…";

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
      case SLACK -> SlackMessage.of(brief);
      case TEAMS -> TeamsCard.of(brief);
    };
  }

  /** Returns one line of at most so many characters, which ends with a sign where it was cut. */
  static String limited(String text, int most) {
    String line = StoredText.oneLine(text);
    if (line.length() <= most) {
      return line;
    }
    int end = most - CUT.length();
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
