package wagewire.app.watch;

import java.util.ArrayList;
import java.util.List;
import wagewire.app.settings.Settings;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Reads the lines {@code watch.1}, {@code watch.2}, … of the settings. */
public final class WatchSettings {

  private static final String PREFIX = "watch.";

  private WatchSettings() {}

  /**
   * Returns the lines in the order of their numbers.
   *
   * @throws WagewireException WRONG_USAGE for a line without a meaning, or one that is there twice
   */
  public static List<WatchLine> read(Settings settings) {
    List<WatchLine> lines = new ArrayList<>();
    settings
        .numbered(PREFIX)
        .forEach((number, text) -> lines.add(WatchLineReader.read(PREFIX + number, text)));
    for (WatchLine line : lines) {
      lines.stream()
          .filter(other -> !other.key().equals(line.key()) && other.text().equals(line.text()))
          .findFirst()
          .ifPresent(other -> {
            throw new WagewireException(
                ErrorCode.WRONG_USAGE,
                "%s and %s are the same".formatted(line.key(), other.key()),
                "settings of watched figures",
                "Leave one out.");
          });
    }
    return List.copyOf(lines);
  }
}
