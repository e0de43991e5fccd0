package wagewire.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.ingest.testing.BoardServer;
import wagewire.model.board.BoardId;

/** Saved answers in XML with an entity that refers outside or expands. */
@Timeout(60)
class XmlEntitiesTest {

  private static final String FOLDER = "src/test/resources/wagewire/ingest/platforms";
  private static final String BOMB =
      "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY secret '&b;&b;&b;&b;'>";

  @TempDir static Path secrets;

  @ParameterizedTest
  @MethodSource("payloads")
  void noEntityIsReadOrAskedForOrGrows(Path payload) throws IOException {
    Path file = Files.writeString(secrets.resolve("secret.txt"), "swordfish");
    try (BoardServer server = new BoardServer()) {
      String there = server.address("/secret").toString();
      for (String entities :
          List.of(
              "<!ENTITY secret SYSTEM '%s'>".formatted(file.toUri()),
              "<!ENTITY secret SYSTEM '%s'>".formatted(there),
              "<!ENTITY %% more SYSTEM '%s'>%%more;<!ENTITY secret 'x'>".formatted(there),
              BOMB)) {
        byte[] hostile = with(entities, Files.readString(payload));
        PayloadReader reader = PayloadReaders.of(platform(payload));
        ReadContext context = new ReadContext(new BoardId(reader.platform(), "acme"), null);

        assertThatThrownBy(() -> reader.read(hostile, context))
            .isInstanceOf(UnreadablePayloadException.class)
            .hasMessageContaining("secret")
            .hasMessageNotContaining("swordfish");
      }
      assertThat(server.requests()).isEmpty();
    }
  }

  /** Replaces the first text of an element. */
  private static byte[] with(String entities, String payload) {
    String head = "(?s)^\\uFEFF?(?:<\\?xml[^>]*>)?\\s*(?:<!--.*?-->\\s*)*";
    return payload
        .replaceFirst(head, "<!DOCTYPE any [" + entities + "]>")
        .replaceFirst(">[^<>]*[^<>\\s][^<>]*</", ">&secret;</")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String platform(Path payload) {
    return payload.getName(payload.getNameCount() - 4).toString();
  }

  static List<Path> payloads() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(FOLDER))) {
      List<Path> found =
          files
              .filter(file -> file.endsWith("payload.xml"))
              .filter(file -> XmlEntitiesTest.holdsText(file))
              .sorted()
              .toList();
      assertThat(found.stream().map(XmlEntitiesTest::platform).distinct()).hasSize(8);
      return found;
    }
  }

  /** Returns whether the payload is complete and not about entities itself. */
  private static boolean holdsText(Path file) {
    return !file.toString().contains("entity-bomb") && !file.toString().contains("nothing-open");
  }
}
