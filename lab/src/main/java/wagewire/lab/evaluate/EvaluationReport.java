package wagewire.lab.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wagewire.model.json.Json;

/**
 * What {@code evaluate} tells.
 *
 * @param floors of the program's own sets; none for those of others, whatever they are called
 * @param notMapped files of the folders that could not be measured, a line each for a person
 */
public record EvaluationReport(List<SetReport> sets, Floors floors, List<String> notMapped) {

  /**
   * @param folders of labelled files; empty for the sets that come with the program
   * @throws wagewire.model.error.WagewireException UNREADABLE_INPUT for what cannot be read
   */
  public static EvaluationReport of(Evaluation evaluation, List<Path> folders) {
    List<SetReport> sets = new ArrayList<>();
    List<String> notMapped = new ArrayList<>();
    if (folders.isEmpty()) {
      AdvertTexts texts = OwnSets.texts();
      OwnSets.all().forEach(set -> sets.add(evaluation.of(set, texts)));
    }
    for (Path folder : folders) {
      OutsideSets outside = OutsideSets.in(folder);
      outside.sets().forEach(set -> sets.add(evaluation.of(set, outside.texts())));
      outside
          .notMapped()
          .forEach(name -> notMapped.add(folder.resolve(name) + ": not measured, no known labels"));
    }
    return new EvaluationReport(
        List.copyOf(sets), folders.isEmpty() ? Floors.load() : Floors.NONE, List.copyOf(notMapped));
  }

  /**
   * @param mistakes how many kinds of mistakes of each part are shown, and rows of each
   */
  public String text(int mistakes) {
    EvaluationText text = new EvaluationText(floors, mistakes);
    return sets.stream().map(text::of).collect(Collectors.joining());
  }

  /** An array with an object a statistic. */
  public String json() {
    return Json.text(sets.stream().flatMap(set -> EvaluationJson.of(set, floors).stream()).toList())
        + System.lineSeparator();
  }
}
