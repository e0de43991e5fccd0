package wagewire.app.alert;

import java.util.List;
import java.util.stream.Collectors;
import wagewire.reporting.operations.Alert;

/**
 * What a webhook is sent, as JSON.
 *
 * @param version of this shape
 * @param text all of it for people, a line each; what chat servers show
 * @param alerts the same for machines
 */
record AlertMessage(int version, String text, List<Alert> alerts) {

  private static final int VERSION = 1;
  private static final int SHOWN = 20;

  static AlertMessage of(List<Alert> alerts) {
    String text =
        alerts.stream()
            .limit(SHOWN)
            .map(alert -> "Wagewire: " + alert.text())
            .collect(Collectors.joining("\n"));
    int more = alerts.size() - SHOWN;
    return new AlertMessage(
        VERSION, more > 0 ? text + "\nand %d more".formatted(more) : text, alerts);
  }
}
