package wagewire.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.app.alert.WebhookReceiver;
import wagewire.app.delivery.DeliveryLine.State;
import wagewire.local.testing.TestPostgres;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.operations.AlertCauses;

/** Tests that each receiver gets each correction once, with the next brief or alone. */
class NoticesTest {

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
        "truncate operations.delivery, operations.citation, operations.correction,"
            + " metrics.release_week, metrics.release restart identity cascade");
    SQL.execute(
        """
        insert into operations.citation (figure_id, metric, period_end, role, seniority, country, region, work_mode, tool,
          employer, currency, horizon, metro, employment_type, vintage, method_version, unit, value, ci_low, ci_high, sentence,
          printed_in, printed_on)
        values ('f', 'active', '2026-11-15', 'marketing-ops', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'week', 'all', 'all',
          '2026-W46', 1, 'count', 150, 140, 160, 'A sentence.', 'Newsletter 12', '2026-11-17')
        """);
    release("2026-W47", 1, "2026-11-23T06:00:00Z");
  }

  @Test
  void theNextBriefOpensWithACorrectionOnce() throws Exception {
    correction("2026-W47", 100);
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        DeliveryPlan plan = plan(receiver)) {
      at(NOW, plan).afterRelease();
      at(NOW, plan).retry();
      assertThat(at(NOW, plan).deliver())
          .extracting(DeliveryLine::state)
          .containsOnly(State.ALREADY);
      assertThat(receiver.taken())
          .singleElement()
          .asString()
          .containsSubsequence("Hiring and pay", "Correction: open postings", "A sentence.");
      assertThat(teams.taken().getFirst())
          .containsSubsequence(
              "Correction: open postings of the marketing-ops family, week of 9 Nov 2026, printed"
                  + " as 150 (error of measuring 140 to 160) on 17 Nov 2026 (Newsletter 12); it is"
                  + " now 100",
              "A sentence.");
      assertThat(notes)
          .containsExactly(
              "slack (webhook at 127.0.0.1): sent 2026-W47, with 1 notice",
              "teams (webhook at 127.0.0.1): sent 2026-W47, with 1 notice");
    }
  }

  @Test
  void whereTheBriefWasDeliveredTheCorrectionOfARestatementGoesAlone() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        DeliveryPlan plan = plan(receiver)) {
      at(NOW, plan).afterRelease();
      release("2026-W47.2", 2, "2026-11-23T06:05:00Z");
      correction("2026-W47.2", 100);
      assertThat(at(NOW, plan).preview())
          .extracting(DeliveryLine::line)
          .contains(
              "slack (webhook at 127.0.0.1): would be sent 2026-W47.2, 1 notice without the brief");
      at(NOW, plan).afterRelease();
      at(NOW, plan).afterRelease();
      assertThat(receiver.taken()).hasSize(2);
      assertThat(receiver.taken().getLast())
          .contains("Corrections, week of 16 Nov 2026", "it is now 100")
          .doesNotContain("A sentence.");
    }
  }

  @Test
  void aCorrectionThatNobodySentBecauseTheProcessEndedIsSentByTheNext() throws Exception {
    correction("2026-W47", 100);
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        DeliveryPlan plan = plan(receiver)) {
      release("2026-W48", 2, "2026-11-30T06:00:00Z");
      earlier("slack", "2026-W46");
      at(Instant.parse("2026-11-30T06:10:00Z"), plan).afterRelease();
      assertThat(receiver.taken()).singleElement().asString().contains("it is now 100");
    }
  }

  @Test
  void aReceiverOfLaterDoesNotGetWhatWasFoundBeforeItsFirstDelivery() throws Exception {
    correction("2026-W47", 100);
    release("2026-W48", 2, "2026-11-30T06:00:00Z");
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        DeliveryPlan plan = plan(receiver)) {
      at(Instant.parse("2026-11-30T06:10:00Z"), plan).afterRelease();
      assertThat(receiver.taken()).singleElement().asString().doesNotContain("Correction");
    }
  }

  @Test
  void whenTheProcessEndsWhileItSendsBriefAndCorrectionAreInDoubtTogether() throws Exception {
    correction("2026-W47", 100);
    try (WebhookReceiver receiver = WebhookReceiver.answering(WebhookReceiver.GONE_AWAY);
        DeliveryPlan plan = plan(receiver)) {
      at(NOW, plan).afterRelease();
      at(NOW.plusSeconds(86_400), plan).retry();
      assertThat(receiver.taken()).hasSize(1);
      assertThat(
              SQL.fetch("select outcome from operations.delivery where channel = 'slack'")
                  .getValues(0, String.class))
          .hasSize(2)
          .containsOnly("unknown");
      assertThat(causes())
          .anyMatch(text -> text.startsWith("nobody knows whether the brief of 2026-W47"))
          .anyMatch(text -> text.startsWith("nobody knows whether the corrections of 2026-W47"));
      assertThat(at(NOW, plan).again(plan.channels().getFirst()))
          .extracting(DeliveryLine::state)
          .containsExactly(State.SENT);
      assertThat(receiver.taken().getLast()).contains("Correction: open postings", "A sentence.");
      assertThat(causes()).isEmpty();
    }
  }

  @Test
  void thatTheBriefIsInDoubtIsSaidBesideTheNoticesThatGoAlone() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(WebhookReceiver.GONE_AWAY);
        DeliveryPlan plan = plan(receiver)) {
      at(NOW, plan).afterRelease();
      correction("2026-W47", 100);
      assertThat(at(NOW, plan).deliver())
          .filteredOn(line -> line.channel().equals("slack"))
          .extracting(DeliveryLine::state)
          .containsExactly(State.UNKNOWN, State.SENT);
      assertThat(at(NOW, plan).deliver())
          .filteredOn(line -> line.channel().equals("slack"))
          .extracting(DeliveryLine::state)
          .containsExactly(State.UNKNOWN);
    }
  }

  @Test
  void aCorrectionThatWasRefusedIsRetriedAfterAPause() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(200, 404, 200);
        DeliveryPlan plan = plan(receiver)) {
      at(NOW, plan).afterRelease();
      release("2026-W47.2", 2, "2026-11-23T06:05:00Z");
      correction("2026-W47.2", 100);
      at(NOW, plan).afterRelease();
      at(NOW.plusSeconds(599), plan).retry();
      assertThat(receiver.taken()).hasSize(2);
      at(NOW.plusSeconds(600), plan).retry();
      at(NOW.plusSeconds(700), plan).retry();
      assertThat(receiver.taken()).hasSize(3);
      assertThat(receiver.taken().getLast()).contains("Correction: open postings");
    }
  }

  @Test
  void mailHasTheCorrectionFirstAndAloneAnIdOfItsOwn() throws Exception {
    try (MailServer server = MailServer.plain();
        DeliveryPlan plan =
            new DeliveryPlan(
                List.of(
                    new MailChannel(
                        new InternetAddress("brief@example.com"),
                        List.of(new InternetAddress("news@example.org")),
                        new SmtpServer(server.address("smtp"), null),
                        clock(NOW))),
                false,
                null)) {
      correction("2026-W47", 100);
      at(NOW, plan).afterRelease();
      release("2026-W47.2", 2, "2026-11-23T06:05:00Z");
      correction("2026-W47.2", 80);
      at(NOW, plan).afterRelease();
      List<MimeMessage> messages = server.messages();
      assertThat(messages).hasSize(2);
      assertThat(text(messages.getFirst()))
          .containsSubsequence("# Data section", "- Correction: open", "- A sentence.");
      assertThat(messages.getLast().getSubject()).isEqualTo("Corrections, week of 16 Nov 2026");
      assertThat(text(messages.getLast()))
          .startsWith("# Corrections, week of 16 Nov 2026")
          .contains("corrected to 100", "it is now 80")
          .doesNotContain("Data section", "A sentence.");
      assertThat(messages.getLast().getMessageID())
          .isNotEqualTo(messages.getFirst().getMessageID());
    }
  }

  private static String text(MimeMessage message) throws Exception {
    return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
  }

  private DeliveryPlan plan(WebhookReceiver receiver) {
    return new DeliveryPlan(
        List.of(
            new ChatChannel(ChatFormat.SLACK, receiver.address(), _ -> {}),
            new ChatChannel(ChatFormat.TEAMS, teams.address(), _ -> {})),
        false,
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
                SQL.fetchSingle(
                        "select vintage from metrics.release_week order by week desc limit 1")
                    .get(0, String.class)));
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

  private static void earlier(String channel, String week) {
    SQL.execute(
        """
        insert into operations.delivery (edition, channel, recipient, vintage, outcome, began_at)
        values (?, ?, '', ?, 'sent', '2026-11-16T06:00:00Z')
        """,
        week,
        channel,
        week);
  }

  /** Enters what a release found. */
  private static void correction(String vintage, int value) {
    SQL.execute(
        """
        insert into operations.correction (citation_id, vintage, week, found_at, figure_id, status, value, ci_low, ci_high, cause)
        select 1, vintage, week, released_at, 'g', 'publish', ?, ? - 5, ? + 5, 'revision' from metrics.release where vintage = ?
        """,
        value,
        value,
        value,
        vintage);
  }

  private static void release(String vintage, int sequence, String at) {
    SQL.execute(
        """
        insert into metrics.release (vintage, sequence, week, released_at, method_version, inputs, simulated)
        select ?, ?, date '2026-11-16' + 7 * (substr(?, 7, 2)::integer - 47), ?::timestamptz, 1, ?, false
        """,
        vintage,
        sequence,
        vintage,
        at,
        vintage);
    SQL.execute(
        """
        insert into metrics.release_week (week, vintage) select week, vintage from metrics.release where vintage = ?
        on conflict (week) do update set vintage = excluded.vintage
        """,
        vintage);
  }
}
