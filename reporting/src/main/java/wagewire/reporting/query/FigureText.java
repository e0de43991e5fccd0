package wagewire.reporting.query;

/** A figure in words: its sentence, and of figures without one what may be said of them. */
public final class FigureText {

  /** What is said where no figure is stored. */
  public static final String NONE =
      "No such figure: fewer than 3 postings, or one that is not split this way"
          + " (docs/metrics.md).";

  private FigureText() {}

  /** Of a withheld figure without a sentence, the reason. */
  public static String of(Figure figure) {
    String sentence = figure.sentence();
    if (sentence != null) {
      return sentence;
    }
    Double value = figure.value();
    if (value == null) {
      return "Withheld (" + figure.metric() + "): " + figure.reason() + ".";
    }
    return switch (figure.metric()) {
      case "active_growth_naive" ->
          "For comparison only, all boards, whenever they joined: %+.1f %% (%s)."
              .formatted(value, figure.horizon().replace('_', ' '));
      case "median_board_growth" ->
          "The median board grew %+.1f %% (%s).".formatted(value, figure.horizon());
      case "growth_part_panel" -> part(figure, value, "boards tracked in both years");
      case "growth_part_new" -> part(figure, value, "other boards that hold more now");
      case "growth_part_lost" -> part(figure, value, "other boards that hold less now");
      case "growth_part_rules" -> part(figure, value, "changed rules");
      default -> "%s: %s %s.".formatted(figure.metric(), value, figure.unit());
    };
  }

  private static String part(Figure figure, double points, String who) {
    return "Of all boards' growth over a year, %s: %+.1f points (%s boards)."
        .formatted(who, points, figure.boards());
  }
}
