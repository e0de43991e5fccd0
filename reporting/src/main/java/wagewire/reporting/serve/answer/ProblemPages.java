package wagewire.reporting.serve.answer;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.page.ProblemPage;
import wagewire.reporting.page.component.PageFrame;

/** Problems for those who look at pages. */
public final class ProblemPages {

  private static final String SIMULATED = "wagewire.simulated";
  private static final String ROLES = "/roles/";
  private static final List<String> PAGES =
      List.of(
          "/roles",
          "/growth",
          "/pay",
          "/tools",
          "/brief",
          "/boards",
          "/quality",
          "/method",
          "/corrections",
          "/postings",
          "/employers",
          "/figures");
  private static final List<String> PROGRAMS =
      List.of("/api", "/openapi.json", "/mcp", "/health", "/ready", "/alive", "/metrics");

  private ProblemPages() {}

  /** True for a page request: decided by the address, else by the header {@code Accept}. */
  public static boolean wanted(Context context) {
    String path = context.path();
    if (isBelow(path, PROGRAMS)) {
      return false;
    }
    String accepted = context.header("Accept");
    return isPage(path) || (accepted != null && accepted.contains("text/html"));
  }

  /** True for an address of pages. */
  static boolean isPage(String path) {
    return path.equals("/") || isBelow(path, PAGES);
  }

  static ProblemPage of(Problem problem, Context context) {
    return new ProblemPage(
        new PageFrame(
            SentenceCase.capitalised(problem.title()), "", null, null, isSimulated(context)),
        problem.status(),
        sentence(problem.detail()),
        problem.nearest(),
        address(problem, context));
  }

  /**
   * Lets pages of problems say that the market is simulated.
   *
   * @param simulated asked for by a page of a problem alone
   */
  public static void describe(Context context, BooleanSupplier simulated) {
    context.attribute(SIMULATED, simulated);
  }

  private static boolean isSimulated(Context context) {
    BooleanSupplier simulated = context.attribute(SIMULATED);
    return simulated != null && simulated.getAsBoolean();
  }

  /** Returns a problem's detail as a sentence. */
  public static String sentence(String detail) {
    String end = detail.endsWith(".") || detail.endsWith("?") ? "" : ".";
    return SentenceCase.capitalised(detail) + end;
  }

  /** The same with what was most likely meant. */
  private static @Nullable String address(Problem problem, Context context) {
    String parameter = problem.parameter();
    String nearest = problem.nearest();
    if (parameter == null || nearest == null || nearest.isEmpty()) {
      return null;
    }
    Map<String, String> asked = new LinkedHashMap<>();
    context.queryParamMap().forEach((name, values) -> asked.put(name, values.getFirst()));
    if (!problem.nameUnknown() && parameter.equals("role") && context.path().startsWith(ROLES)) {
      return ROLES + encoded(nearest) + query(asked);
    }
    if (problem.nameUnknown()) {
      String value = asked.remove(parameter);
      asked.put(nearest, value == null ? "" : value);
    } else {
      asked.put(parameter, nearest);
    }
    return context.path() + query(asked);
  }

  private static String query(Map<String, String> asked) {
    return asked.isEmpty()
        ? ""
        : asked.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static boolean isBelow(String path, List<String> roots) {
    return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }
}
