package wagewire.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ResponseValueTest {

  private static final String THREADS =
      """
      {"next": "/p/2", "pages": 3, "none": null, "hits": [
        {"id": 1, "title": "Who wants to be hired?", "text": "Say {where} you are."},
        {"text": "{ \\"title\\": \\"Who is hiring?\\" }", "id": 2, "title": "Who is hiring? (May)"},
        {"id": 3, "title": "Who is hiring? (April)"}]}
      """;

  @Test
  void aPointerFindsATextOrANumber() {
    assertThat(told("/next", THREADS)).isEqualTo("/p/2");
    assertThat(told("/pages", THREADS)).isEqualTo("3");
  }

  @Test
  void theFirstElementOfAListWithThePatternIsMeant() {
    assertThat(told("/hits[title~^Who is hiring\\?]/id", THREADS)).isEqualTo("2");
    assertThat(told("/hits[title~^Freelancer]/id", THREADS)).isNull();
  }

  @Test
  void aPatternFindsItsGroupInAnyText() {
    assertThat(told("~Page\\s+\\d+\\s+of\\s+(\\d+)", "<h2>Page 1\n of 12</h2>")).isEqualTo("12");
    assertThat(told("\"pages\": (\\d)", THREADS)).isEqualTo("3");
    assertThat(told("~of (\\d+)", "<h2>Jobs</h2>")).isNull();
  }

  @Test
  void aPatternCanRequireTheBoardsToken() {
    ResponseValue company = new ResponseValue("\"id\":(\\d+),\"slug\":\"{token}\"");
    byte[] answer = "{\"id\":7,\"slug\":\"A.cme\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(company.of("a.cme").in(answer)).isEqualTo("7");
    assertThat(company.of("axcme").in(answer)).isNull();
  }

  @Test
  void whatIsNotThereIsNotTold() {
    assertThat(told("/none", THREADS)).isNull();
    assertThat(told("/absent/deeper", THREADS)).isNull();
    assertThat(told("/next", "<html>")).isNull();
  }

  private static @Nullable String told(String place, String answer) {
    return new ResponseValue(place).in(answer.getBytes(StandardCharsets.UTF_8));
  }
}
