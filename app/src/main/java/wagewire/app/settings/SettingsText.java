package wagewire.app.settings;

import java.util.List;
import java.util.function.ToIntFunction;

/** Formats settings for a terminal. */
public final class SettingsText {

  private SettingsText() {}

  /** Formats the settings in effect, one a line. */
  public static String effective(List<EffectiveSettings.Line> lines) {
    int keys = widest(lines, line -> line.key().length());
    int values = Math.min(48, widest(lines, line -> line.value().length()));
    StringBuilder text = new StringBuilder();
    for (EffectiveSettings.Line line : lines) {
      String where = line.where();
      text.append(pad(line.key(), keys))
          .append("  ")
          .append(pad(line.value(), values))
          .append("  ")
          .append(where == null ? line.source() : line.source() + ": " + where)
          .append('\n');
    }
    return text.toString();
  }

  /** Formats all known settings, two lines each. */
  public static String known(List<Setting> settings) {
    StringBuilder text = new StringBuilder();
    for (Setting one : settings) {
      text.append(one.name());
      if (one.inFile()) {
        text.append("  ").append(one.environment());
      }
      if (one.hasOption()) {
        text.append("  ").append(one.option());
      }
      text.append("\n    %s (%s)%n".formatted(one.meaning(), one.defaultValue()));
    }
    for (PassThroughSettings client : PassThroughSettings.values()) {
      text.append(
          "%s*  %s*%n    %s%n".formatted(client.prefix(), client.variables(), meaning(client)));
    }
    return text.toString();
  }

  static String meaning(PassThroughSettings client) {
    return switch (client) {
      case KAFKA -> "any setting of Kafka's clients, such as kafka.security.protocol";
      case DATABASE -> "any setting of PostgreSQL's driver, such as database.sslmode";
    };
  }

  private static int widest(
      List<EffectiveSettings.Line> lines, ToIntFunction<EffectiveSettings.Line> width) {
    return lines.stream().mapToInt(width).max().orElse(0);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
