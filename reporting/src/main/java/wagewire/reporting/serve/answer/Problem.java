package wagewire.reporting.serve.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;

/**
 * Reason why there is no answer, as RFC 9457 defines it; its type is {@code about:blank}.
 *
 * @param parameter of the request that is wrong; null when none is
 * @param nearest what the parameter most likely should have been
 * @param nameUnknown whether it is the parameter's name that has no meaning
 */
public record Problem(
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable String nearest,
    @JsonIgnore boolean nameUnknown) {

  static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(int status, String title, String detail) {
    return new Problem(title, status, detail, null, null, false);
  }

  /** Sends it, to be kept by nobody. */
  public void send(Context context) {
    context.header("Cache-Control", "no-store");
    if (ProblemPages.wanted(context)) {
      context.status(status);
      ResponseBody.page(ProblemPages.of(this, context)).send(context);
      return;
    }
    context.status(status).contentType(MEDIA_TYPE).result(Json.bytes(this));
  }
}
