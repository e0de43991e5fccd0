package wagewire.lab.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * The labelled sets of a folder: files with this project's columns, and those of other projects
 * that have a mapping.
 *
 * @param sets sets in the order of their names
 * @param texts texts that sets of pairs refer to
 * @param notMapped names of the files without a mapping
 */
record OutsideSets(List<LabelledSet> sets, AdvertTexts texts, List<String> notMapped) {

  /**
   * @throws WagewireException UNREADABLE_INPUT for what is no folder, and for a file with our or
   *     mapped columns that is not as it should be
   */
  static OutsideSets in(Path folder) {
    OutsideMapping mapping = OutsideMapping.load();
    List<LabelledSet> sets = new ArrayList<>();
    List<String> notMapped = new ArrayList<>();
    AdvertTexts texts = AdvertTexts.none();
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      if (name.equals(OwnSets.TEXTS)) {
        texts = AdvertTexts.of(LabelledSet.read(file));
        continue;
      }
      boolean known =
          name.endsWith(".tsv") || (name.endsWith(LabelledSet.JSON_LINES) && mapping.has(name));
      Optional<LabelledSet> set = known ? set(mapping, file) : Optional.empty();
      set.ifPresentOrElse(sets::add, () -> notMapped.add(name));
    }
    return new OutsideSets(List.copyOf(sets), texts, List.copyOf(notMapped));
  }

  private static Optional<LabelledSet> set(OutsideMapping mapping, Path file) {
    LabelledSet set = LabelledSet.read(file);
    return mapping.has(set.name())
        ? Optional.of(mapping.apply(set))
        : Optional.of(set).filter(Evaluation::measures);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "not a folder",
          folder.toString(),
          "Name a folder of labelled files, tab-separated");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
