package wagewire.lab.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wagewire.model.json.Json;

/**
 * The report of {@code evaluate}.
 *
 * @param floors floors of the built-in sets; none for external sets, whatever their names
 * @param notMapped files of the folders that could not be measured, a line of text each
 */
public record EvaluationReport(
    List<LabelledSetScores> sets, Floors floors, List<String> notMapped) {

  /**
   * The built-in sets are evaluated where neither files nor folders are given; those of them with
   * roles that the vocabulary in use lacks are left out.
   *
   * @param files labelled files
   * @param folders folders of labelled files
   * @throws wagewire.model.error.WagewireException UNREADABLE_INPUT for what cannot be read
   */
  public static EvaluationReport of(Evaluation evaluation, List<Path> files, List<Path> folders) {
    List<LabelledSetScores> sets = new ArrayList<>();
    List<String> notMapped = new ArrayList<>();
    boolean builtIn = files.isEmpty() && folders.isEmpty();
    if (builtIn) {
      AdvertTexts texts = OwnSets.texts();
      for (LabelledSet set : OwnSets.all()) {
        if (Evaluation.measures(set)) {
          sets.add(evaluation.of(set, texts));
        } else {
          notMapped.add(set.name() + ": not measured, its roles are not those of the vocabulary");
        }
      }
    }
    for (Path file : files) {
      LabelledSet set = LabelledSet.read(file);
      Evaluation.requireKnown(set, file);
      sets.add(evaluation.of(set, AdvertTexts.none()));
    }
    for (Path folder : folders) {
      OutsideSets outside = OutsideSets.in(folder);
      outside.sets().forEach(set -> sets.add(evaluation.of(set, outside.texts())));
      outside
          .notMapped()
          .forEach(name -> notMapped.add(folder.resolve(name) + ": not measured, no known labels"));
    }
    return new EvaluationReport(
        List.copyOf(sets), builtIn ? Floors.load() : Floors.NONE, List.copyOf(notMapped));
  }

  /**
   * @param mistakes number of kinds of mistakes shown for each field, and of rows for each kind
   */
  public String text(int mistakes) {
    EvaluationText text = new EvaluationText(floors, mistakes);
    return sets.stream().map(text::of).collect(Collectors.joining());
  }

  /** Returns a JSON array with an object for each statistic. */
  public String json() {
    return Json.text(sets.stream().flatMap(set -> EvaluationJson.of(set, floors).stream()).toList())
        + System.lineSeparator();
  }
}
