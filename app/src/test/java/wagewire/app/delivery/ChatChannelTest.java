package wagewire.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
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
  void slackGetsSentencesPictureAndLinkInBlocks() throws Exception {
    JsonNode message = received(ChatFormat.SLACK, BriefExamples.usual());
    assertThat(message.get("text").asString()).startsWith("Hiring and pay in marketing operations");
    JsonNode blocks = message.get("blocks");
    assertThat(types(blocks)).containsExactly("header", "section", "image", "context");
    assertThat(blocks.get(1).at("/text/type").asString()).isEqualTo("plain_text");
    assertThat(blocks.get(1).at("/text/text").asString())
        .isEqualTo("The median posted pay was $106k (95 % CI $102k–$111k).");
    assertThat(blocks.get(2).get("image_url").asString())
        .isEqualTo("https://jobs.example/api/v1/brief/charts/2026-W47/employers.png");
    assertThat(blocks.get(2).get("alt_text").asString()).isEqualTo("Acme leads. Open postings.");
    assertThat(blocks.get(3).at("/elements/0/text").asString())
        .isEqualTo("Release 2026-W47: <https://jobs.example/brief?week=2026-W47|read the brief>");
  }

  @Test
  void teamsGetsSentencesPictureAndLinkInACard() throws Exception {
    JsonNode message = received(ChatFormat.TEAMS, BriefExamples.usual());
    JsonNode attachment = message.get("attachments").get(0);
    assertThat(attachment.get("contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    JsonNode card = attachment.get("content");
    assertThat(card.get("type").asString()).isEqualTo("AdaptiveCard");
    assertThat(types(card.get("body")))
        .containsExactly("RichTextBlock", "RichTextBlock", "Image", "RichTextBlock");
    assertThat(card.at("/body/1/inlines/0/text").asString())
        .isEqualTo("The median posted pay was $106k (95 % CI $102k–$111k).");
    assertThat(card.at("/actions/0/url").asString())
        .isEqualTo("https://jobs.example/brief?week=2026-W47");
  }

  @ParameterizedTest
  @EnumSource
  void withoutAPublicAddressThereIsNoPictureAndNoLink(ChatFormat format) throws Exception {
    assertThat(received(format, BriefExamples.unserved()).toString())
        .contains("A sentence.", "Release 2026-W47")
        .doesNotContain("\"image", "\"Image", "OpenUrl", "mrkdwn", "http://127");
  }

  @Test
  void whatASlackReaderSeesOfMarkupIsText() throws Exception {
    JsonNode blocks = received(ChatFormat.SLACK, BriefExamples.hostile()).get("blocks");
    assertThat(blocks.get(1).at("/text/type").asString()).isEqualTo("plain_text");
    assertThat(blocks.get(1).at("/text/text").asString())
        .contains("&lt;!channel&gt;", "&lt;script&gt;", " &amp; ", "*bold*")
        .doesNotContain("<", ">");
  }

  @Test
  void whatATeamsReaderSeesOfMarkupIsText() throws Exception {
    JsonNode card =
        received(ChatFormat.TEAMS, BriefExamples.hostile()).at("/attachments/0/content");
    assertThat(types(card.get("body"))).doesNotContain("TextBlock");
    assertThat(card.at("/body/1/inlines/0/type").asString()).isEqualTo("TextRun");
    assertThat(card.at("/body/1/inlines/0/text").asString()).contains(BriefExamples.HOSTILE);
  }

  @Test
  void slacksLimitsAreKeptHoweverLongTheBriefIs() throws Exception {
    for (String unit : List.of("<", "&", "ab ", "😀")) {
      JsonNode blocks =
          received(ChatFormat.SLACK, BriefExamples.repeating(80, unit.repeat(4_000))).get("blocks");
      assertThat(blocks).hasSize(50);
      for (JsonNode block : blocks) {
        String text = block.at("/text/text").asString("");
        assertThat(text.length()).isLessThanOrEqualTo(3_000);
        assertThat(text).doesNotMatch("(?s).*&(l|a|lt|am|amp)?…?");
      }
    }
  }

  @Test
  void teamsLimitIsKeptHoweverLongTheBriefIs() throws Exception {
    for (String unit : List.of("<", "\"", "ü", "😀")) {
      String message =
          received(ChatFormat.TEAMS, BriefExamples.repeating(80, unit.repeat(4_000))).toString();
      assertThat(message.getBytes(StandardCharsets.UTF_8).length).isLessThan(28_000);
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

  private static List<String> types(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.get("type").asString())
        .toList();
  }
}
