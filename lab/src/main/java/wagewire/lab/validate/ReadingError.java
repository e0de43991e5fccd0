package wagewire.lab.validate;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Error of a figure by measuring, in markets that were read from texts and in those whose listings
 * have the fields of the books: the difference is that of reading.
 *
 * @param figures shown in the markets of texts
 * @param markets of texts
 * @param held how many of the figures hold the truth
 * @param ofTexts figure less what the books say of the tracked employers, in percent or points
 * @param ofBooks the same in the other markets
 */
record ReadingError(
    String metric,
    String horizon,
    int figures,
    int markets,
    int held,
    MeanOfMarkets ofTexts,
    MeanOfMarkets ofBooks) {

  /** Returns a line for each metric and horizon of the markets of texts; none without such. */
  static List<ReadingError> all(List<Trial> trials) {
    return new TreeSet<>(
            trials.stream()
                .filter(Trial::texts)
                .map(trial -> trial.metric() + " " + trial.horizon())
                .toList())
        .stream().map(figure -> of(figure.split(" "), trials)).toList();
  }

  private static ReadingError of(String[] figure, List<Trial> trials) {
    Predicate<Trial> same =
        trial -> trial.metric().equals(figure[0]) && trial.horizon().equals(figure[1]);
    List<Trial> texts = trials.stream().filter(Trial::texts).filter(same).toList();
    List<Trial> books = trials.stream().filter(trial -> !trial.texts()).filter(same).toList();
    return new ReadingError(
        figure[0],
        figure[1],
        texts.size(),
        (int) texts.stream().mapToInt(Trial::market).distinct().count(),
        (int) texts.stream().filter(Trial::holdsTruth).count(),
        MeanOfMarkets.of(texts, Trial::measurementError),
        MeanOfMarkets.of(books, Trial::measurementError));
  }
}
