package wagewire.reporting.serve.answer;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.WrongParameterException;

/** Reads a request's parameters: unknown ones and those given twice are refused. */
public final class RequestParameters {

  private final Map<String, List<String>> given;

  private RequestParameters(Map<String, List<String>> given) {
    this.given = given;
  }

  /**
   * @param known names of those that have a meaning
   * @throws WrongParameterException for the first that has none
   */
  public static RequestParameters of(Context context, List<String> known) {
    return of(new RequestParameters(context.queryParamMap()), known);
  }

  /**
   * Returns parameters that were given once each.
   *
   * @param known names of those that have a meaning
   * @throws WrongParameterException for the first that has none
   */
  public static RequestParameters of(Map<String, String> given, List<String> known) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    given.forEach((name, value) -> values.put(name, List.of(value)));
    return of(new RequestParameters(values), known);
  }

  private static RequestParameters of(RequestParameters parameters, List<String> known) {
    for (String name : parameters.given.keySet()) {
      if (!known.contains(name)) {
        throw WrongParameterException.unknown(name, known);
      }
    }
    return parameters;
  }

  /** Reads the choice of figures. */
  public FigureChoice figureChoice() {
    return FigureChoice.read(one("role"), one("seniority"), one("country"), one("week"))
        .ofEmploymentType(one("employment_type"))
        .ofMetro(one("metro"))
        .ofRegion(one("region"));
  }

  /** Reads the choice of a form: an empty value is none. */
  public FigureChoice pageChoice(@Nullable String role) {
    return FigureChoice.read(role, chosen("seniority"), chosen("country"), chosen("week"));
  }

  /** Returns the value; null when it is not given, or empty as forms leave it. */
  public @Nullable String chosen(String name) {
    String value = one(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Returns the value; null when it is not given. */
  public @Nullable String one(String name) {
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new WrongParameterException(name, "is given more than once", values.getFirst());
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  /**
   * Returns the value.
   *
   * @throws WrongParameterException when it is not given
   */
  public String require(String name) {
    String value = one(name);
    if (value == null) {
      throw new WrongParameterException(name, "is required", "");
    }
    return value;
  }

  /**
   * @param usual when it is not given
   * @throws WrongParameterException for what is no whole number from least to most
   */
  public int number(String name, int least, int most, int usual) {
    String value = one(name);
    if (value == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
      throw outside(name, value, least, most, number < least ? least : most);
    } catch (NumberFormatException _) {
      throw outside(name, value, least, most, usual);
    }
  }

  /**
   * Number of weeks to look back.
   *
   * @param usual when it is not given
   */
  public int weeks(int usual) {
    return number(FigureResource.WEEKS, 1, FigureResource.MOST_WEEKS, usual);
  }

  private static WrongParameterException outside(
      String name, String value, int least, int most, int nearest) {
    return new WrongParameterException(
        name,
        "must be a whole number from %d to %d, not '%s'".formatted(least, most, value),
        Integer.toString(nearest));
  }
}
