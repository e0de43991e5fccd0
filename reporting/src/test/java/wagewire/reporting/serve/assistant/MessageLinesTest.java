package wagewire.reporting.serve.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;
import wagewire.reporting.serve.answer.TimeLimit;
import wagewire.warehouse.testing.TestWarehouse;

/** Messages in lines, of a warehouse without a release. */
class MessageLinesTest {

  private static final TimeLimit LIMIT = new TimeLimit(2, Duration.ofSeconds(10), () -> {});
  private static final AssistantServer SERVER =
      new AssistantServer(TestWarehouse.fresh().asReader(), Set.of(), LIMIT);

  @AfterAll
  static void stop() {
    LIMIT.close();
  }

  @Test
  void eachLineIsAnsweredAndTheEndOfTheInputEndsIt() {
    List<JsonNode> answers =
        answers(
            ping(1)
                + "\r\n\n  \n"
                + "no message\n"
                + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
                + ping(2));
    assertThat(answers.stream().map(answer -> answer.get("id").asString("none")))
        .containsExactlyInAnyOrder("1", "none", "2");
  }

  @Test
  void aLineThatIsTooLongIsPassedOver() {
    String longest = "x".repeat(6 * AssistantServer.MOST_CHARACTERS);
    List<JsonNode> answers = answers(longest + "\n" + ping(3) + "\n");
    assertThat(answers.stream().map(answer -> answer.at("/error/code").asInt(0)))
        .containsExactlyInAnyOrder(-32600, 0);
  }

  @Test
  void beforeTheFirstReleaseACallSaysThatThereAreNoFigures() {
    List<JsonNode> answers =
        answers(
            "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"tools/call\",\"params\":{\"name\":\"pay\"}}\n");
    assertThat(answers.getFirst().at("/result/isError").asBoolean()).isTrue();
    assertThat(answers.getFirst().at("/result/content/0/text").asString())
        .startsWith("Too early. There are no figures yet");
  }

  @Test
  void aClientThatHasGoneEndsItWithItsFailure() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("gone");
          }
        };
    MessageLines lines = new MessageLines(SERVER, bytes(ping(5) + "\n"), gone);
    lines.run();
    assertThat(lines.failure()).hasMessage("gone");
  }

  @Test
  void aCloseEndsItWhileTheInputIsOpen() throws Exception {
    try (PipedOutputStream open = new PipedOutputStream();
        PipedInputStream input = new PipedInputStream(open)) {
      MessageLines lines = new MessageLines(SERVER, input, new ByteArrayOutputStream());
      Thread run = Thread.ofVirtual().start(lines);
      lines.close();
      assertThat(run.join(Duration.ofSeconds(20))).isTrue();
      assertThat(lines.failure()).isNull();
    }
  }

  private static List<JsonNode> answers(String input) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    MessageLines lines = new MessageLines(SERVER, bytes(input), output);
    lines.run();
    assertThat(lines.failure()).isNull();
    return output.toString(StandardCharsets.UTF_8).lines().map(Json::tree).toList();
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String ping(int id) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"ping\"}".formatted(id);
  }
}
