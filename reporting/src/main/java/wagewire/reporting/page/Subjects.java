package wagewire.reporting.page;

import wagewire.reporting.query.Figure;
import wagewire.reporting.sentence.Labels;
import wagewire.reporting.sentence.Subject;

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
