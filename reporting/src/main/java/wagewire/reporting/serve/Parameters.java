package wagewire.reporting.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.text.NearestName;
import wagewire.reporting.query.FigureChoice;
import wagewire.reporting.query.WrongParameterException;

/** Reads a request's parameters: unknown ones and those given twice are refused. */
final class Parameters {

  private static final List<String> OF_FIGURES = List.of("role", "seniority", "country", "week");

  private final Map<String, List<String>> given;

  private Parameters(Map<String, List<String>> given) {
    this.given = given;
  }

  static FigureChoice figureChoice(Context context) {
    Parameters parameters = new Parameters(context.queryParamMap());
    parameters.requireKnown(OF_FIGURES);
    return FigureChoice.read(
        parameters.one("role"),
        parameters.one("seniority"),
        parameters.one("country"),
        parameters.one("week"));
  }

  private void requireKnown(List<String> known) {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        String nearest = NearestName.of(name, known);
        throw new WrongParameterException(
            name, "is no parameter; did you mean '%s'?".formatted(nearest), nearest);
      }
    }
  }

  private @Nullable String one(String name) {
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new WrongParameterException(name, "is given more than once", values.getFirst());
    }
    return values.isEmpty() ? null : values.getFirst();
  }
}
