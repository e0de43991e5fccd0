package wagewire.ingest.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.collect.UnpublishedVisit;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.testing.ManualClock;
import wagewire.model.board.Source;
import wagewire.model.event.FetchOutcome;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.model.source.Sources;

/**
 * Replays each folder {@code platforms/ID/walks/NAME}, a {@link WalkFixture}: exactly its requests
 * are sent, in order, and exactly its listings result. With {@code -Dwalks=write} actual listings
 * are written, and the test fails.
 */
class WalkFixturesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

  @TestFactory
  List<DynamicTest> eachBoardIsWalkedThroughAsItsFolderSays() throws Exception {
    Path root = root();
    List<Path> folders = folders(root);
    assertThat(folders).isNotEmpty();
    return folders.stream()
        .map(folder ->
            DynamicTest.dynamicTest(
                root.relativize(folder).toString(), () -> isWalkedThrough(folder, root)))
        .toList();
  }

  @Test
  void everyLivePlatformHasAWalk() throws Exception {
    Path root = root();
    Set<String> walked =
        folders(root).stream()
            .map(folder -> root.relativize(folder).getName(0).toString())
            .collect(Collectors.toSet());
    assertThat(walked).containsExactlyInAnyOrderElementsOf(LivePlatform.ids());
  }

  static void isWalkedThrough(Path folder, Path root) throws IOException, InterruptedException {
    WalkFixture walk = WalkFixture.of(folder);
    LivePlatform platform = LivePlatform.find(walk.platform(root)).orElseThrow();
    Source source =
        new Source(
            platform.id(), walk.token(), Sources.kind(platform.id()), walk.employer(), null, false);
    try (WalkServer server = new WalkServer(walk)) {
      UnpublishedVisit visit =
          UnpublishedVisit.of(server, platform, source, walk.key(), new ManualClock(NOW));
      assertThat(server.came())
          .containsExactlyElementsOf(walk.due().stream().map(ExpectedRequest::shown).toList());
      String note = visit.note() == null ? "" : visit.note();
      assertThat(visit.outcome().id() + "\t" + note).isEqualTo(walk.outcome());
      assertThat(
              visit.refusals().stream()
                  .filter(refusal -> !isStrange(refusal, note))
                  .map(WalkFixturesTest::line))
          .containsExactlyElementsOf(walk.refused());
      if (visit.outcome() == FetchOutcome.CHANGED_SHAPE) {
        assertThat(visit.refusals()).as("what is kept of it").isNotEmpty();
      }
      compare(visit.listings(), folder.resolve("expected.jsonl"));
    }
  }

  /** Returns whether this is the refusal that keeps the unexpected answer. */
  private static boolean isStrange(Refusal refusal, String note) {
    return refusal.externalId() == null && note.contains(refusal.message());
  }

  private static String line(Refusal refusal) {
    String id = refusal.externalId();
    return (id == null ? "" : id) + "\t" + refusal.message();
  }

  private static void compare(List<PublishedListing> listings, Path expected) throws IOException {
    String came = listings.stream().map(Json::text).collect(Collectors.joining("\n"));
    if ("write".equals(System.getProperty("walks"))) {
      Path source =
          Path.of(expected.toString().replace("/target/test-classes/", "/src/test/resources/"));
      Files.writeString(source, came.isEmpty() ? "" : came + "\n");
      throw new AssertionError("written, to be looked at: " + source);
    }
    List<JsonNode> due =
        Files.readAllLines(expected).stream()
            .filter(line -> !line.isBlank())
            .map(Json::tree)
            .toList();
    assertThat(listings.stream().map(Json::text).map(Json::tree))
        .as("came:\n%s\n", came)
        .containsExactlyElementsOf(due);
  }

  private static Path root() throws URISyntaxException {
    URL root = WalkFixturesTest.class.getResource("/wagewire/ingest/platforms");
    assertThat(root).isNotNull();
    return Path.of(root.toURI());
  }

  private static List<Path> folders(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root, 4)) {
      return files.filter(file -> file.endsWith("walk.tsv")).map(Path::getParent).sorted().toList();
    }
  }
}
