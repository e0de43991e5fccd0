package wagewire.app.command.status;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wagewire.app.command.Terminal;
import wagewire.app.watch.WatchLine;
import wagewire.app.watch.WatchText;
import wagewire.warehouse.operations.Citation;
import wagewire.warehouse.operations.WatchedState;

/** Formats watched and printed figures for a terminal. */
final class WatchesText {

  private WatchesText() {}

  /**
   * Returns a line for each watched figure, and one for those that were printed; empty without any.
   *
   * @param states by line
   */
  static String of(
      List<WatchLine> lines, Map<String, WatchedState> states, List<Citation> citations) {
    String watched =
        lines.stream()
            .map(line ->
                "watch       %s: %s\n"
                    .formatted(
                        Terminal.safe(line.text()),
                        Terminal.safe(WatchText.state(states.get(line.text())))))
            .collect(Collectors.joining());
    long corrected = citations.stream().filter(one -> one.status() != null).count();
    return citations.isEmpty()
        ? watched
        : watched + "cited       %d, %d corrected\n".formatted(citations.size(), corrected);
  }
}
