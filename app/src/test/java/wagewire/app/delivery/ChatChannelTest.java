package wagewire.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import wagewire.app.alert.WebhookReceiver;
import wagewire.app.outgoing.SendResult;
import wagewire.model.json.Json;

/** Tests messages of chats against a receiver on loopback. */
class ChatChannelTest {

  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void slackGetsSentencesAndLinkAsText() throws Exception {
    JsonNode message = received(ChatFormat.SLACK, BriefExamples.usual());
    assertThat(message.get("text").asString())
        .isEqualTo(
            """
            Hiring and pay in marketing operations, week of 16 Nov 2026
            The median posted pay was $106k (95 % CI $102k–$111k).
            Release 2026-W47
            https://jobs.example/brief?week=2026-W47\
            """);
    assertThat(message.get("mrkdwn").asBoolean()).isFalse();
  }

  @Test
  void teamsGetsSentencesAndLinkAsText() throws Exception {
    JsonNode attachment =
        received(ChatFormat.TEAMS, BriefExamples.usual()).get("attachments").get(0);
    assertThat(attachment.get("contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    JsonNode card = attachment.get("content");
    assertThat(card.get("body")).hasSize(3);
    assertThat(card.at("/body/1/inlines/0/text").asString())
        .isEqualTo("The median posted pay was $106k (95 % CI $102k–$111k).");
    assertThat(card.at("/actions/0/url").asString())
        .isEqualTo("https://jobs.example/brief?week=2026-W47");
  }

  @ParameterizedTest
  @EnumSource
  void withoutAPublicAddressThereIsNoLink(ChatFormat format) throws Exception {
    assertThat(received(format, BriefExamples.unserved()).toString())
        .contains("A sentence.", "Release 2026-W47")
        .doesNotContain("http");
  }

  @Test
  void whatASlackReaderSeesOfMarkupIsText() throws Exception {
    assertThat(received(ChatFormat.SLACK, BriefExamples.hostile()).get("text").asString())
        .contains("&lt;!channel&gt;", "&lt;script&gt;", " &amp; ", "*bold*")
        .doesNotContain("<", ">");
  }

  @Test
  void whatATeamsReaderSeesOfMarkupIsText() throws Exception {
    JsonNode run =
        received(ChatFormat.TEAMS, BriefExamples.hostile())
            .at("/attachments/0/content/body/1/inlines/0");
    assertThat(run.get("type").asString()).isEqualTo("TextRun");
    assertThat(run.get("text").asString()).contains(BriefExamples.HOSTILE);
  }

  @Test
  void limitsAreKeptHoweverLongTheBriefIs() throws Exception {
    for (String unit : List.of("<", "&", "\"", "ü", "ab ", "😀")) {
      ReleasedBrief brief = BriefExamples.repeating(80, unit.repeat(4_000));
      assertThat(received(ChatFormat.SLACK, brief).get("text").asString().length())
          .isLessThan(40_000);
      assertThat(received(ChatFormat.TEAMS, brief).toString().getBytes(StandardCharsets.UTF_8))
          .hasSizeLessThan(28_000);
    }
  }

  @Test
  void aPauseThatTheReceiverWantsIsTaken() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(429).saying("", "20")) {
      assertThat(sent(receiver)).isEqualTo(new SendResult.Taken());
      assertThat(pauses).containsExactly(Duration.ofSeconds(20));
    }
    pauses.clear();
    try (WebhookReceiver receiver = WebhookReceiver.answering(429).saying("", "3600")) {
      assertThat(sent(receiver))
          .isEqualTo(new SendResult.Unavailable("it answered 429", Duration.ofHours(1)));
      assertThat(pauses).isEmpty();
    }
  }

  @Test
  void aServersErrorIsRetriedAndARefusalIsNot() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(500, 500)) {
      assertThat(sent(receiver)).isEqualTo(new SendResult.Taken());
      assertThat(receiver.taken()).hasSize(3);
    }
    try (WebhookReceiver receiver = WebhookReceiver.answering(404).saying("invalid_token", "")) {
      assertThat(sent(receiver))
          .isEqualTo(new SendResult.Refused("it answered 404 (invalid_token)"));
      assertThat(receiver.taken()).hasSize(1);
    }
  }

  @Test
  void anAnswerThatQuotesTheAddressIsNotRepeated() throws Exception {
    for (String text : List.of("secret", "no /hooks/secret here", "hooks")) {
      try (WebhookReceiver receiver = WebhookReceiver.answering(404).saying(text, "")) {
        assertThat(sent(receiver)).isEqualTo(new SendResult.Refused("it answered 404"));
      }
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (WebhookReceiver inside = WebhookReceiver.answering();
        WebhookReceiver receiver = WebhookReceiver.redirecting(inside.address())) {
      assertThat(sent(receiver)).isEqualTo(new SendResult.Refused("it answered 307"));
      assertThat(inside.taken()).isEmpty();
    }
  }

  private SendResult sent(WebhookReceiver receiver) throws InterruptedException {
    return sent(ChatFormat.SLACK, BriefExamples.usual(), receiver);
  }

  private SendResult sent(ChatFormat format, ReleasedBrief brief, WebhookReceiver receiver)
      throws InterruptedException {
    try (ChatChannel channel = new ChatChannel(format, receiver.address(), pauses::add)) {
      return channel.send(brief, channel.receivers().getFirst());
    }
  }

  /** Returns what the receiver got. */
  private JsonNode received(ChatFormat format, ReleasedBrief brief) throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering()) {
      assertThat(sent(format, brief, receiver)).isEqualTo(new SendResult.Taken());
      return Json.tree(receiver.taken().getFirst().replaceFirst("\\S+ ", ""));
    }
  }
}
