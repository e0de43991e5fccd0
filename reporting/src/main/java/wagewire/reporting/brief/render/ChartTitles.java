package wagewire.reporting.brief.render;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.SentenceCase;

/** Formats titles and source lines of charts. */
final class ChartTitles {

  private static final Pattern COUNTS = Pattern.compile(" \\(((?:[^();\\d]+; )?)[^()]*\\d");

  private ChartTitles() {}

  /** Returns the finding of the role's first shown figure, else of the first shown of all. */
  static String finding(List<Figure> shown, String role) {
    return shown.stream()
        .filter(Figure::shown)
        .min(Comparator.comparingInt(figure -> figure.role().equals(role) ? 0 : 1))
        .map(ChartTitles::finding)
        .orElse("");
  }

  /** Returns the sentence up to its counts; without a sentence, the role's label. */
  static String finding(Figure figure) {
    String sentence = figure.sentence();
    return sentence == null
        ? SentenceCase.heading(Labels.role(figure.role()))
        : withoutCounts(sentence);
  }

  /** Returns a sentence as a title, which has no full stop. */
  static String title(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /**
   * Returns the beginning of a sentence up to the first bracket that holds a number, with the words
   * that this begins with.
   */
  static String withoutCounts(String sentence) {
    Matcher counts = COUNTS.matcher(sentence);
    if (!counts.find()) {
      return sentence;
    }
    String words = counts.group(1);
    return sentence.substring(0, counts.start())
        + (words.isEmpty() ? "" : " (" + words.replace("; ", ")"));
  }

  static String source(Brief brief) {
    return source(brief.simulated(), brief.week(), brief.vintage());
  }

  /**
   * @param week that the picture is of
   * @param vintage release of the figures
   */
  static String source(boolean simulated, IsoWeek week, @Nullable String vintage) {
    return "%sWeek of %s · release %s · Wagewire. Not seasonally adjusted. *: use with caution."
        .formatted(simulated ? "Simulated market · " : "", Numbers.day(week.monday()), vintage);
  }
}
