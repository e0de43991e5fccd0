package wagewire.lab.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that fuzzing starts from and that are read again after it, each a file of a folder. */
final class FuzzCorpus {

  /** What fuzzing has led to, made from the invented answers that readers are tested with. */
  static final Path KEPT = Path.of("src/test/resources/wagewire/lab/hostile/corpus");

  private FuzzCorpus() {}

  /** Returns the files of a folder in the order of their names. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Writes the seeds of all surfaces and what was found before; returns the folder. */
  static Path writeSeeds(Path folder) throws IOException {
    Files.createDirectories(folder);
    int number = 0;
    for (Surface surface : Surfaces.all()) {
      for (byte[] seed : surface.seeds()) {
        Files.write(folder.resolve("seed-" + number++), new FuzzInput(surface, seed).file());
      }
    }
    for (FoundInput found : FoundInput.all()) {
      Files.write(folder.resolve("found-" + number++), found.input().file());
    }
    return folder;
  }
}
