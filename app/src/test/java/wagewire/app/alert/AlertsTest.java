package wagewire.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wagewire.local.testing.TestPostgres;
import wagewire.model.json.Json;
import wagewire.warehouse.Warehouse;

/** Tests alerts from a cause in the warehouse to a receiver on loopback. */
class AlertsTest {

  private static final Warehouse WAREHOUSE =
      Warehouse.open(TestPostgres.freshDatabase().dataSource());
  private static final DSLContext SQL = WAREHOUSE.sql();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T06:00:00Z"), ZoneOffset.UTC);

  private static final String HELD_BACK =
      """
      insert into metrics.failed_check (check_id, failed_at, week, found)
      values ('boards', '2026-11-23T06:00:00Z', '2026-11-16', 'board lever:x')
      """;

  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void empty() {
    SQL.execute("truncate metrics.failed_check, operations.run, operations.alert");
    SQL.execute(HELD_BACK);
  }

  @Test
  void aCauseIsToldOnceForPeopleAndForMachines() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering()) {
      notice(receiver);
      notice(receiver);
      assertThat(receiver.taken()).hasSize(1);
      JsonNode body = Json.tree(receiver.taken().getFirst().replaceFirst("\\S+ ", ""));
      assertThat(body.get("version").asInt()).isEqualTo(1);
      assertThat(body.get("text").asString())
          .startsWith("Wagewire: the release of the week of 2026-11-16 is held back");
      JsonNode alert = body.get("alerts").get(0);
      assertThat(alert.get("cause").asString()).isEqualTo("check-failed");
      assertThat(alert.get("subject").asString()).isEqualTo("boards");
      assertThat(alert.get("since").asString()).isEqualTo("2026-11-26T06:00:00Z");
      assertThat(notes).isEmpty();
    }
  }

  @Test
  void aWebhookThatFailsBreaksNothingAndIsToldTheNextTimeWithoutItsAddress() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(404)) {
      notice(receiver);
      assertThat(notes)
          .containsExactly(
              "the webhook took no alerts: it answered 404; 1 alert is kept for the next time");
      notice(receiver);
      notice(receiver);
      assertThat(receiver.taken()).hasSize(2);
    }
  }

  @Test
  void aCauseThatPassedAndCameBackIsToldAgain() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering()) {
      notice(receiver);
      SQL.execute("truncate metrics.failed_check");
      notice(receiver);
      SQL.execute(HELD_BACK);
      notice(receiver);
      assertThat(receiver.taken()).hasSize(2);
    }
  }

  @Test
  void whatKeepsAlertsFromBeingSentIsSaid() throws Exception {
    SQL.execute("alter table operations.alert rename to away");
    try (WebhookReceiver receiver = WebhookReceiver.answering()) {
      notice(receiver);
      assertThat(notes)
          .singleElement()
          .asString()
          .startsWith("no alerts are sent: ")
          .contains("relation \"operations.alert\" does not exist")
          .hasLineCount(1);
    } finally {
      SQL.execute("alter table operations.away rename to alert");
    }
  }

  @Test
  void anAddressThatCannotBeAskedIsNotRepeated() {
    try (Webhook webhook = new Webhook(URI.create("http://127.0.0.1:99999/secret"), pause -> {})) {
      new Alerts(WAREHOUSE, webhook, CLOCK, notes::add).notice();
    }
    assertThat(notes).singleElement().asString().contains("kept").doesNotContain("secret", "99999");
  }

  @Test
  void manyAtOnceAreOneMessageOfTwentyLines() throws Exception {
    SQL.execute(
        """
        insert into metrics.failed_check (check_id, failed_at, week, found)
        select 'check ' || n, '2026-11-23T06:00:00Z', '2026-11-16', '' from generate_series(1, 30) n
        """);
    try (WebhookReceiver receiver = WebhookReceiver.answering()) {
      notice(receiver);
      JsonNode body = Json.tree(receiver.taken().getFirst().replaceFirst("\\S+ ", ""));
      assertThat(body.get("alerts")).hasSize(31);
      assertThat(body.get("text").asString().lines()).hasSize(21).last().isEqualTo("and 11 more");
    }
  }

  private void notice(WebhookReceiver receiver) {
    try (Webhook webhook = new Webhook(receiver.address(), pause -> {})) {
      new Alerts(WAREHOUSE, webhook, CLOCK, notes::add).notice();
    }
  }
}
