package wagewire.reporting.figure;

import java.util.List;
import wagewire.model.text.NearestName;

/** A parameter of a question about figures that has no meaning; says what would have one. */
public final class WrongParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Letters of a value for each that may be wrong in it. */
  private static final int LETTERS_PER_ERROR = 3;

  private static final int MOST_NAMED = 12;

  private final String parameter;
  private final String nearest;
  private final boolean nameUnknown;

  /**
   * @param advice goes on after the parameter's name, such as "must be 0 or more, not -1"
   * @param nearest a valid value that was most likely meant
   */
  public WrongParameterException(String parameter, String advice, String nearest) {
    this(parameter, advice, nearest, false);
  }

  private WrongParameterException(
      String parameter, String advice, String nearest, boolean nameUnknown) {
    super(parameter + " " + advice);
    this.parameter = parameter;
    this.nearest = nearest;
    this.nameUnknown = nameUnknown;
  }

  /**
   * Of a parameter that is none.
   *
   * @param known names of those that there are
   */
  public static WrongParameterException unknown(String parameter, List<String> known) {
    if (known.isEmpty()) {
      return new WrongParameterException(
          parameter, "is not a parameter; this address takes none", "", true);
    }
    String nearest = NearestName.of(parameter, known);
    return new WrongParameterException(
        parameter, "is not a parameter; did you mean '%s'?".formatted(nearest), nearest, true);
  }

  /**
   * @throws WrongParameterException for a value that is not among the known ones
   */
  public static void unlessKnown(String parameter, String value, List<String> known) {
    if (!known.contains(value)) {
      throw notAmong(parameter, value, known);
    }
  }

  /**
   * Creates the exception of a value that is not among the known ones: it names the nearest one
   * where that is near, else all of a few.
   */
  private static WrongParameterException notAmong(
      String parameter, String value, List<String> known) {
    String nearest = NearestName.of(value, known);
    int letters = Math.max(1, value.length() / LETTERS_PER_ERROR);
    if (NearestName.within(value, known, letters).isPresent()) {
      return unknownValue(parameter, value, nearest);
    }
    String few = known.size() <= MOST_NAMED ? "; known are " + String.join(", ", known) : "";
    return new WrongParameterException(
        parameter, "'%s' is unknown%s".formatted(value, few), nearest);
  }

  /** Creates the exception of a value that is not among the known ones. */
  public static WrongParameterException unknownValue(
      String parameter, String value, String nearest) {
    return new WrongParameterException(
        parameter, "'%s' is unknown; did you mean '%s'?".formatted(value, nearest), nearest);
  }

  /**
   * Of a parameter by which figures are never split.
   *
   * @param figures such as "shares of tools"
   * @param splits by which they are released, such as "role alone"
   */
  static WrongParameterException notSplit(String parameter, String figures, String splits) {
    return new WrongParameterException(
        parameter,
        "does not apply: %s are split by %s; leave it out".formatted(figures, splits),
        "");
  }

  public String parameter() {
    return parameter;
  }

  /** A value that has a meaning; where the name is unknown, a name that has one. */
  public String nearest() {
    return nearest;
  }

  /** True when the name is unknown, not the value. */
  public boolean isNameUnknown() {
    return nameUnknown;
  }
}
