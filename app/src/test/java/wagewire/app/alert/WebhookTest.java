package wagewire.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {

  private static final byte[] JSON = "{}".getBytes(StandardCharsets.UTF_8);

  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void whatIsTakenIsSentOnceAsJson() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(204);
        Webhook webhook = new Webhook(receiver.address(), pauses::add)) {
      assertThat(webhook.post(JSON)).isEmpty();
      assertThat(receiver.taken()).containsExactly("application/json {}");
      assertThat(pauses).isEmpty();
    }
  }

  @Test
  void whatMayPassIsTriedThreeTimesWithLongerPauses() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(503, 429, 500, 200);
        Webhook webhook = new Webhook(receiver.address(), pauses::add)) {
      assertThat(webhook.post(JSON)).contains("it answered 500");
      assertThat(receiver.taken()).hasSize(3);
      assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(8));
      assertThat(webhook.post(JSON)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"404", "410", "302"})
  void whatWillNotPassIsNotTriedAgain(int code) throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(code);
        Webhook webhook = new Webhook(receiver.address(), pauses::add)) {
      assertThat(webhook.post(JSON)).contains("it answered " + code);
      assertThat(receiver.taken()).hasSize(1);
    }
  }

  @Test
  void anAddressWhereNobodyListensIsNotRepeated() throws Exception {
    URI address;
    try (WebhookReceiver receiver = WebhookReceiver.answering()) {
      address = receiver.address();
    }
    try (Webhook webhook = new Webhook(address, pauses::add)) {
      assertThat(webhook.post(JSON)).contains("it cannot be reached");
      assertThat(pauses).hasSize(2);
    }
  }

  @Test
  @Timeout(30)
  void aBodyThatDripsWithoutEndHoldsNothing() throws Exception {
    try (DrippingReceiver receiver = DrippingReceiver.inTheBody();
        Webhook webhook = new Webhook(receiver.address(), pauses::add)) {
      assertThat(webhook.post(JSON)).isEmpty();
    }
  }

  @Test
  @Timeout(30)
  void aHeadThatDripsWithoutEndIsGivenUpAtTheLimit() throws Exception {
    try (DrippingReceiver receiver = DrippingReceiver.inTheHead();
        Webhook webhook = new Webhook(receiver.address(), Duration.ofMillis(200), pauses::add)) {
      assertThat(webhook.post(JSON)).contains("it did not answer in time");
      assertThat(receiver.requests()).isEqualTo(3);
    }
  }

  @Test
  void aRedirectToThisMachineIsNotFollowed() throws Exception {
    try (WebhookReceiver inside = WebhookReceiver.answering();
        WebhookReceiver receiver = WebhookReceiver.redirecting(inside.address());
        Webhook webhook = new Webhook(receiver.address(), pauses::add)) {
      assertThat(webhook.post(JSON)).contains("it answered 307");
      assertThat(inside.taken()).isEmpty();
    }
  }
}
