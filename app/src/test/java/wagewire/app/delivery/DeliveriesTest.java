package wagewire.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.app.alert.WebhookReceiver;
import wagewire.app.delivery.DeliveryLine.State;
import wagewire.local.testing.TestPostgres;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.operations.AlertCauses;

/** Tests that a brief is delivered once, on a real PostgreSQL and a real receiver. */
class DeliveriesTest {

  private static final Warehouse WAREHOUSE =
      Warehouse.open(TestPostgres.freshDatabase().dataSource());
  private static final DSLContext SQL = WAREHOUSE.sql();
  private static final Instant NOW = Instant.parse("2026-11-23T06:10:00Z");

  private WebhookReceiver teams;
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    teams = WebhookReceiver.answering();
  }

  @AfterEach
  void close() {
    teams.close();
  }

  @BeforeEach
  void release() {
    SQL.execute(
        "truncate operations.delivery, metrics.failed_check, metrics.release_week, metrics.release"
            + " cascade");
    release("2026-W47", 1);
  }

  @Test
  void aBriefIsDeliveredOnceHoweverOftenItIsDue() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        DeliveryPlan plan = plan(receiver, false)) {
      at(NOW, plan).afterRelease();
      at(NOW, plan).retry();
      assertThat(at(NOW, plan).deliver())
          .extracting(DeliveryLine::state)
          .containsExactly(State.ALREADY, State.ALREADY);
      assertThat(receiver.taken()).hasSize(1);
      assertThat(notes)
          .containsExactly(
              "slack (webhook at 127.0.0.1): sent 2026-W47",
              "teams (webhook at 127.0.0.1): sent 2026-W47");
      assertThat(teams.taken()).hasSize(1);
    }
  }

  @Test
  void ofTwoProcessesAtOnceOneSends() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    try (WebhookReceiver receiver = WebhookReceiver.answering().behind(gate);
        DeliveryPlan one = plan(receiver, false);
        DeliveryPlan other = plan(receiver, false);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<DeliveryLine>> first = threads.submit(() -> at(NOW, one).deliver());
      receiver.awaitRequest();
      assertThatThrownBy(() -> at(NOW, other).deliver())
          .isInstanceOf(WagewireException.class)
          .hasMessageContaining("another process is delivering the brief");
      at(NOW, other).afterRelease();
      gate.countDown();
      assertThat(first.get()).extracting(DeliveryLine::state).containsOnly(State.SENT);
      assertThat(receiver.taken()).hasSize(1);
    }
  }

  @Test
  void whatWasInterruptedIsNotSentAgain() throws Exception {
    interrupted("slack");
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        DeliveryPlan plan = plan(receiver, false)) {
      assertThat(at(NOW, plan).deliver())
          .extracting(DeliveryLine::line)
          .containsExactly(
              "slack (webhook at 127.0.0.1): unknown 2026-W47, the process ended while it was"
                  + " being sent; ./wagewire deliver --again slack sends it",
              "teams (webhook at 127.0.0.1): sent 2026-W47");
      assertThat(receiver.taken()).isEmpty();
      assertThat(causes())
          .containsExactly(
              "nobody knows whether the brief of 2026-W47 arrived by slack: the process ended"
                  + " while it was being sent");
      assertThat(at(NOW, plan).again(plan.channels().getFirst()))
          .extracting(DeliveryLine::state)
          .containsExactly(State.SENT);
      assertThat(receiver.taken()).hasSize(1);
      assertThat(causes()).isEmpty();
    }
  }

  @Test
  void anAnswerThatDoesNotComeLeavesItUnknownAndIsNotRepeated() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(WebhookReceiver.GONE_AWAY);
        DeliveryPlan plan = plan(receiver, false)) {
      at(NOW, plan).afterRelease();
      at(NOW.plusSeconds(86_400), plan).retry();
      assertThat(receiver.taken()).hasSize(1);
      assertThat(SQL.fetchValue("select outcome from operations.delivery where channel = 'slack'"))
          .isEqualTo("unknown");
    }
  }

  @Test
  void aWeekThatIsReleasedAgainIsDeliveredAgainOnlyWhereThatIsSet() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        DeliveryPlan plan = plan(receiver, false);
        DeliveryPlan each = plan(receiver, true)) {
      at(NOW, plan).afterRelease();
      release("2026-W47.2", 2);
      at(NOW, plan).afterRelease();
      assertThat(receiver.taken()).hasSize(1);
      assertThat(at(NOW, plan).deliver())
          .extracting(DeliveryLine::text)
          .containsExactly("as 2026-W47", "as 2026-W47");
      at(NOW, each).afterRelease();
      at(NOW, each).afterRelease();
      assertThat(receiver.taken()).hasSize(2);
      assertThat(receiver.taken().getLast()).contains("Release 2026-W47.2");
    }
  }

  @Test
  void aReleaseThatACheckHoldsBackOrThatWasTakenBackIsNotDelivered() throws Exception {
    SQL.execute("truncate metrics.release_week");
    SQL.execute(
        """
        insert into metrics.failed_check (check_id, failed_at, week, found)
        values ('boards', '2026-11-23T06:00:00Z', '2026-11-16', 'board lever:x')
        """);
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        DeliveryPlan plan = plan(receiver, false)) {
      at(NOW, plan).afterRelease();
      assertThatThrownBy(() -> at(NOW, plan).deliver())
          .hasMessageContaining("there is no release to deliver yet");
      assertThat(receiver.taken()).isEmpty();
      assertThat(teams.taken()).isEmpty();
    }
  }

  @Test
  void anOldReleaseIsDeliveredOnlyByAPersonsWord() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        DeliveryPlan plan = plan(receiver, false)) {
      Instant later = NOW.plusSeconds(8 * 86_400);
      at(later, plan).afterRelease();
      assertThat(receiver.taken()).isEmpty();
      assertThat(at(later, plan).preview())
          .extracting(DeliveryLine::state)
          .containsOnly(State.WOULD_SEND);
      assertThat(receiver.taken()).isEmpty();
      at(later, plan).deliver();
      assertThat(receiver.taken()).hasSize(1);
    }
  }

  @Test
  void aChannelThatFailsKeepsNoOtherFromBeingUsedAndIsReported() throws Exception {
    try (WebhookReceiver receiver =
            WebhookReceiver.answering(404, 404).saying("invalid_token", "");
        DeliveryPlan plan = plan(receiver, false)) {
      at(NOW, plan).afterRelease();
      assertThat(notes)
          .containsExactly(
              "slack (webhook at 127.0.0.1): not delivered 2026-W47, it answered 404"
                  + " (invalid_token)",
              "teams (webhook at 127.0.0.1): sent 2026-W47");
      assertThat(causes())
          .containsExactly(
              "the brief of 2026-W47 was not delivered by slack: it answered 404 (invalid_token)");
    }
  }

  @Test
  void whatFailedIsRetriedAfterPausesThatGrow() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(404, 404);
        DeliveryPlan plan = plan(receiver, false)) {
      at(NOW, plan).afterRelease();
      at(NOW.plusSeconds(599), plan).retry();
      assertThat(receiver.taken()).hasSize(1);
      at(NOW.plusSeconds(600), plan).retry();
      at(NOW.plusSeconds(1_799), plan).retry();
      assertThat(receiver.taken()).hasSize(2);
      at(NOW.plusSeconds(1_800), plan).retry();
      assertThat(receiver.taken()).hasSize(3);
      assertThat(notes.getLast()).isEqualTo("slack (webhook at 127.0.0.1): sent 2026-W47");
    }
  }

  @Test
  void aReleaseThatIsMadeMeanwhileLeavesTheBriefToTheNextRun() throws IOException {
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        DeliveryPlan plan = plan(receiver, false)) {
      Deliveries late =
          new Deliveries(
              WAREHOUSE, plan, clock(NOW), notes::add, () -> BriefExamples.ofRelease("2026-W47.2"));
      assertThat(late.deliver())
          .extracting(DeliveryLine::text)
          .containsOnly("another release was made meanwhile");
      assertThat(receiver.taken()).isEmpty();
      assertThat(at(NOW, plan).deliver()).extracting(DeliveryLine::state).containsOnly(State.SENT);
    }
  }

  @Test
  void aDatabaseWithoutTheTableFailsNoRelease() throws IOException {
    SQL.execute("alter table operations.delivery rename to away");
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        DeliveryPlan plan = plan(receiver, false)) {
      at(NOW, plan).afterRelease();
      assertThat(notes).singleElement().asString().startsWith("the brief is not delivered: ");
    } finally {
      SQL.execute("alter table operations.away rename to delivery");
    }
  }

  private DeliveryPlan plan(WebhookReceiver receiver, boolean restatements) {
    return new DeliveryPlan(
        List.of(
            new ChatChannel(ChatFormat.SLACK, receiver.address(), _ -> {}),
            new ChatChannel(ChatFormat.TEAMS, teams.address(), _ -> {})),
        restatements,
        null);
  }

  private Deliveries at(Instant now, DeliveryPlan plan) {
    return new Deliveries(
        WAREHOUSE,
        plan,
        clock(now),
        notes::add,
        () ->
            BriefExamples.ofRelease(
                SQL.fetchSingle("select vintage from metrics.release_week").get(0, String.class)));
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static List<String> causes() {
    return AlertCauses.now(SQL, clock(NOW)).stream()
        .filter(alert -> alert.cause().equals("delivery-failed"))
        .map(alert -> alert.text())
        .toList();
  }

  private static void interrupted(String channel) {
    SQL.execute(
        """
        insert into operations.delivery (edition, channel, recipient, vintage, outcome, began_at)
        values ('2026-W47', ?, '', '2026-W47', 'sending', '2026-11-23T06:00:00Z')
        """,
        channel);
  }

  private static void release(String vintage, int sequence) {
    SQL.execute(
        """
        insert into metrics.release (vintage, sequence, week, released_at, method_version, inputs, simulated)
        values (?, ?, '2026-11-16', '2026-11-23T06:00:00Z', 1, ?, false)
        """,
        vintage,
        sequence,
        vintage);
    SQL.execute(
        """
        insert into metrics.release_week (week, vintage) values ('2026-11-16', ?)
        on conflict (week) do update set vintage = excluded.vintage
        """,
        vintage);
  }
}
