package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.serve.answer.Problem;
import wagewire.reporting.serve.assistant.AssistantServer;

/**
 * Messages of assistants (streamable HTTP of the Model Context Protocol): one a request, answered
 * as JSON. There is no session and no stream of events. A request of a page elsewhere is refused,
 * and so is one of another type than JSON, which a browser would send for any page without asking.
 */
final class AssistantHandler {

  static final String PATH = "/mcp";

  private static final String JSON = "application/json";

  /** Bytes of the longest message: each character has four at most. */
  private static final int MOST_BYTES = 4 * AssistantServer.MOST_CHARACTERS;

  private final AssistantServer server;

  private AssistantHandler(AssistantServer server) {
    this.server = server;
  }

  static void register(RoutesConfig routes, AssistantServer server) {
    AssistantHandler handler = new AssistantHandler(server);
    routes.post(PATH, handler::answer);
    routes.get(PATH, AssistantHandler::refuseStream);
  }

  private void answer(Context context) throws IOException {
    context.header("Cache-Control", "no-store");
    Problem problem = refusal(context);
    if (problem != null) {
      problem.send(context);
      return;
    }
    byte[] body = context.bodyInputStream().readNBytes(MOST_BYTES + 1);
    AssistantServer.Answer answer =
        body.length > MOST_BYTES
            ? AssistantServer.tooLong()
            : server.answer(
                new String(body, StandardCharsets.UTF_8),
                context.header(AssistantServer.VERSION_HEADER));
    context.status(answer.status());
    if (answer.body() != null) {
      context.contentType(JSON).result(answer.body());
    }
  }

  private @Nullable Problem refusal(Context context) {
    if (!isOfThisSite(context)) {
      return Problem.of(
          403, "not a page of this service", "A page of another site may not send messages.");
    }
    String type = context.contentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "").equals(JSON)) {
      return Problem.of(415, "the type of the content is not JSON", "Send it as " + JSON + ".");
    }
    return null;
  }

  /** Returns whether no browser sent the request for a page of another host or port. */
  private static boolean isOfThisSite(Context context) {
    String origin = context.header("Origin");
    if (origin == null) {
      return true;
    }
    try {
      return URI.create(origin).getRawAuthority() != null
          && URI.create(origin).getRawAuthority().equalsIgnoreCase(context.header("Host"));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static void refuseStream(Context context) {
    context.header("Allow", "POST");
    Problem.of(
            405,
            "method not allowed",
            "Messages of the Model Context Protocol are sent by POST; docs/assistant.md.")
        .send(context);
  }
}
