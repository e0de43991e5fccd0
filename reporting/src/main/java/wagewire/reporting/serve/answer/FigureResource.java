package wagewire.reporting.serve.answer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wagewire.reporting.figure.CountFigures;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.GrowthFigures;
import wagewire.reporting.figure.PayFigures;
import wagewire.reporting.figure.ToolFigures;

/** Resources of the API that return figures of a choice. */
public enum FigureResource {
  GROWTH,
  PAY,
  TOOLS,
  POSTINGS;

  /** Most weeks of a request: 20 years. */
  static final int MOST_WEEKS = 1040;

  /** The parameter that says how many weeks to look back. */
  public static final String WEEKS = "weeks";

  private static final List<String> OF_ALL = List.of("role", "seniority", "country", "week", WEEKS);

  /** Most tools of a request. */
  public static final int MOST_TOOLS = 1_000;

  private static final int USUAL_TOOLS = 20;

  /** Returns the name in the address. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when its chart is a line over time, not of one week. */
  public boolean isDrawnOverTime() {
    return switch (this) {
      case GROWTH, POSTINGS -> true;
      case PAY, TOOLS -> false;
    };
  }

  /** Names of the parameters that it takes, those of pictures left out. */
  public List<String> parameters() {
    List<String> own =
        switch (this) {
          case PAY -> List.of("currency", "metro");
          case TOOLS -> List.of("top");
          case POSTINGS -> List.of("employment_type", "metro", "region");
          case GROWTH -> List.of("region");
        };
    return Stream.concat(OF_ALL.stream(), own.stream()).toList();
  }

  /** Figures of the week that is asked for. */
  public List<Figure> find(Figures figures, RequestParameters parameters) {
    FigureChoice choice = parameters.figureChoice();
    return switch (this) {
      case GROWTH -> GrowthFigures.find(figures, choice);
      case PAY ->
          PayFigures.find(
              figures,
              PayFigures.requireSplit(figures, choice),
              PayFigures.currency(parameters.one("currency")));
      case TOOLS ->
          ToolFigures.find(
              figures,
              ToolFigures.requireSplit(choice),
              parameters.number("top", 1, MOST_TOOLS, USUAL_TOOLS));
      case POSTINGS -> CountFigures.find(figures, choice);
    };
  }
}
