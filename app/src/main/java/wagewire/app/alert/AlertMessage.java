package wagewire.app.alert;

import java.util.List;
import java.util.stream.Collectors;
import wagewire.warehouse.operations.Alert;

/**
 * JSON message to a webhook.
 *
 * @param version version of this format
 * @param text the alerts as text, a line each; the field that chat servers display
 * @param alerts the alerts as data
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
