package wagewire.reporting.page;

import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Subject;
import wagewire.reporting.figure.Figure;

/** What figures are about, in words. */
final class Subjects {

  private Subjects() {}

  /** Such as "marketing operations postings in the United States", with employer and title. */
  static String of(Figure figure) {
    StringBuilder words = new StringBuilder(Labels.postings(figure.subject()));
    if (!figure.employer().equals(Subject.ALL)) {
      words.append(" at ").append(figure.employer());
    }
    if (!figure.title().equals(Subject.ALL)) {
      words.append(" under “").append(figure.title()).append('”');
    }
    return words.toString();
  }
}
