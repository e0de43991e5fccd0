package wagewire.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import wagewire.model.board.BoardId;
import wagewire.model.json.Json;

/**
 * Compares each folder {@code platforms/ID/payloads/CASE}, a payload and its expected result:
 * listings, refusals and the announced count, or outcome and message of an unreadable payload. With
 * {@code -Dpayloads=write} actual results are written, and the test fails.
 */
class SavedPayloadsTest {

  /** Expected result of a folder that has none yet. */
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  @TestFactory
  List<DynamicTest> eachSavedPayloadIsReadAsItsFolderSays() throws Exception {
    List<Path> cases = cases();
    assertThat(cases).hasSizeGreaterThan(20);
    assertThat(cases.stream().map(SavedPayloadsTest::platform).distinct())
        .containsExactlyInAnyOrderElementsOf(PayloadReaders.platforms());
    return cases.stream()
        .map(folder ->
            DynamicTest.dynamicTest(
                platform(folder) + ": " + folder.getFileName(), () -> isReadAsExpected(folder)))
        .toList();
  }

  private static void isReadAsExpected(Path folder) throws IOException {
    Path file = folder.resolve("expected.json");
    JsonNode expected = Json.tree(Files.exists(file) ? Files.readAllBytes(file) : NOTHING);
    JsonNode actual = Json.tree(Json.bytes(read(folder)));
    if ("write".equals(System.getProperty("payloads")) && !actual.equals(expected)) {
      write(folder, actual);
    }
    assertThat(actual).as("read as %s", pretty(actual)).isEqualTo(expected);
  }

  private static void write(Path folder, JsonNode actual) throws IOException {
    String source = folder.toString().replace("/target/test-classes/", "/src/test/resources/");
    Files.writeString(Path.of(source, "expected.json"), pretty(actual) + "\n");
  }

  private static Map<String, Object> read(Path folder) throws IOException {
    Map<String, Object> result = new LinkedHashMap<>();
    ReadContext context = new ReadContext(new BoardId(platform(folder), "acme"), null);
    try {
      ReadPage page = PayloadReaders.of(platform(folder)).read(payload(folder), context);
      result.put("listings", page.listings());
      result.put("refusals", page.refusals());
      if (page.announced() != null) {
        result.put("announced", page.announced());
      }
    } catch (UnreadablePayloadException e) {
      result.put("outcome", e.outcome());
      result.put("message", e.getMessage());
    }
    return result;
  }

  static byte[] payload(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path payload =
          files
              .filter(file -> file.getFileName().toString().startsWith("payload."))
              .findFirst()
              .orElseThrow();
      return Files.readAllBytes(payload);
    }
  }

  private static String pretty(JsonNode node) {
    return new String(
        Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(node),
        StandardCharsets.UTF_8);
  }

  static String platform(Path folder) {
    return folder.getName(folder.getNameCount() - 3).toString();
  }

  static List<Path> cases() throws IOException, URISyntaxException {
    URL root = SavedPayloadsTest.class.getResource("/wagewire/ingest/platforms");
    assertThat(root).isNotNull();
    try (Stream<Path> folders = Files.walk(Path.of(root.toURI()), 3)) {
      return folders
          .filter(folder -> folder.getName(folder.getNameCount() - 2).toString().equals("payloads"))
          .sorted()
          .toList();
    }
  }
}
