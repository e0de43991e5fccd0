package wagewire.lab.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Payloads that the readers' own tests read, by platform. */
final class Fixtures {

  private static final Path ROOT =
      Path.of("../ingest/src/test/resources/wagewire/ingest/platforms");
  private static final List<String> OURS = List.of("expected.json", "expected.jsonl", "walk.tsv");

  private Fixtures() {}

  /** Returns the responses of the platform's servers in those tests. */
  static List<byte[]> of(String platform) {
    return Stream.of("payloads", "walks")
        .flatMap(folder -> files(ROOT.resolve(platform).resolve(folder)))
        .toList();
  }

  /** Returns the responses of one of those tests, such as {@code jsonld/walks/sitemap}. */
  static List<byte[]> below(String folder) {
    return files(ROOT.resolve(folder)).toList();
  }

  private static Stream<byte[]> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !OURS.contains(String.valueOf(file.getFileName())))
          .sorted()
          .map(Fixtures::bytes)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
