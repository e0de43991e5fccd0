package wagewire.transform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.Observation;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.json.Json;

/**
 * Each file of the folder {@code kept} is a record as a released version wrote it, named for its
 * topic and its schema's version. None is ever changed; a new version adds its own.
 */
class KeptRecordsTest {

  @TestFactory
  Stream<DynamicTest> aRecordOfEachReleasedVersionIsReadWithoutLoss() throws Exception {
    return kept().stream()
        .map(file ->
            dynamicTest(
                file.getFileName().toString(),
                () -> {
                  byte[] record = Files.readAllBytes(file);
                  Object read = Json.read(record, type(file));
                  assertThat(Json.tree(Json.bytes(read))).isEqualTo(Json.tree(record));
                }));
  }

  @TestFactory
  Stream<DynamicTest> theWorkerTakesAnObservationOfEachReleasedVersion() throws Exception {
    return kept().stream()
        .filter(file -> type(file) == Observation.class)
        .map(file ->
            dynamicTest(
                file.getFileName().toString(),
                () ->
                    assertThat(Observations.read(Files.readAllBytes(file)))
                        .isInstanceOf(Observation.class)));
  }

  @Test
  void noVersionOfAnyTopicIsWithoutARecord() throws Exception {
    List<String> names = kept().stream().map(file -> file.getFileName().toString()).toList();
    assertThat(names)
        .containsAll(files("observation-listing", ListingObserved.VERSION))
        .containsAll(files("observation-snapshot", SnapshotObserved.VERSION))
        .containsAll(files("posting-listing", ListingNormalised.VERSION))
        .containsAll(files("posting-snapshot", SnapshotObserved.VERSION))
        .containsAll(files("rejection", Rejection.VERSION));
  }

  private static List<String> files(String name, int newest) {
    return IntStream.rangeClosed(1, newest)
        .mapToObj(version -> name + "-" + version + ".json")
        .toList();
  }

  private static Class<?> type(Path file) {
    String topic = file.getFileName().toString().split("-", 2)[0];
    return switch (topic) {
      case "observation" -> Observation.class;
      case "posting" -> PostingEvent.class;
      case "rejection" -> Rejection.class;
      default -> throw new IllegalArgumentException("a record of no topic: " + file);
    };
  }

  private static List<Path> kept() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(KeptRecordsTest.class.getResource("kept"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      List<Path> kept = files.sorted().toList();
      assertThat(kept).isNotEmpty();
      return kept;
    }
  }
}
