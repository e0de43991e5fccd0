package wagewire.app.alert;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.error.RootCause;
import wagewire.model.json.Json;
import wagewire.model.text.CountedNoun;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.operations.Alert;
import wagewire.warehouse.operations.AlertCauses;
import wagewire.warehouse.operations.AlertStore;
import wagewire.warehouse.operations.RunLedger;

/** Sends each alert once; alerts that the webhook refused are sent the next time. */
public final class Alerts {

  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
  private static final String LOCK = "wagewire.alerts";

  private final Warehouse warehouse;
  private final @Nullable Webhook webhook;
  private final Clock clock;
  private final Consumer<String> notes;

  /**
   * @param webhook null to send no alerts
   * @param notes takes a line when the webhook fails
   */
  public Alerts(
      Warehouse warehouse, @Nullable Webhook webhook, Clock clock, Consumer<String> notes) {
    this.warehouse = warehouse;
    this.webhook = webhook;
    this.clock = clock;
    this.notes = notes;
  }

  /**
   * Finds and sends new alerts. Never throws, so that a failing alert does not fail the caller. A
   * lock lets one process at a time do it.
   */
  public void notice() {
    Webhook target = webhook;
    if (target == null) {
      return;
    }
    try (AdvisoryLock lock = AdvisoryLock.tryTake(warehouse, LOCK).orElse(null)) {
      if (lock != null) {
        tell(target);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // One notice: whatever ends it, the run that it follows goes on and the next one sends.
      LOG.debug("Alerts", e);
      notes.accept("no alerts are sent: " + RootCause.of(e));
    }
  }

  private void tell(Webhook target) throws InterruptedException {
    new RunLedger(warehouse, clock).markLost();
    AlertStore store = new AlertStore(warehouse.sql(), clock);
    List<Alert> unsent = store.update(AlertCauses.now(warehouse.sql(), clock));
    if (unsent.isEmpty()) {
      return;
    }
    Optional<String> failure = target.post(Json.bytes(Message.of(unsent)));
    if (failure.isEmpty()) {
      store.sent(unsent);
    } else {
      store.failed(unsent);
      notes.accept(
          "the webhook took no alerts: %s; %s kept for the next time"
              .formatted(failure.get(), CountedNoun.are(unsent.size(), "alert")));
    }
  }

  /**
   * JSON message to the webhook.
   *
   * @param version version of this format
   * @param text the alerts as text, a line each; the field that chat servers display
   * @param alerts the alerts as data
   */
  private record Message(int version, String text, List<Alert> alerts) {

    private static final int VERSION = 1;
    private static final int SHOWN = 20;

    private static Message of(List<Alert> alerts) {
      String text =
          alerts.stream()
              .limit(SHOWN)
              .map(alert -> "Wagewire: " + alert.text())
              .collect(Collectors.joining("\n"));
      int more = alerts.size() - SHOWN;
      return new Message(VERSION, more > 0 ? text + "\nand %d more".formatted(more) : text, alerts);
    }
  }
}
