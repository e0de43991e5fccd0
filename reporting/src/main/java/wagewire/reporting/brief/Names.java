package wagewire.reporting.brief;

import wagewire.reporting.figure.Figures;

/** Names that people know employers by. */
public final class Names {

  private Names() {}

  /** The employer's name as its listings have it; its id where there is none. */
  static String employer(Figures figures, String id) {
    return figures.employerName(id).orElse(id);
  }
}
