package wagewire.reporting.serve.answer;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;

/**
 * Answers requests that the HTTP server refuses before any route, such as those too long, with
 * problems. Those for pages get the server's own page. An address that was not read whole is
 * unknown here, like all headers.
 */
public final class UnreadableRequests extends ErrorHandler {

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback)
      throws IOException {
    String path = request.getHttpURI().getPath();
    if (path != null && ProblemPages.isPage(path)) {
      super.generateResponse(request, response, status, message, cause, callback);
      return;
    }
    response
        .getHeaders()
        .put("Content-Type", Problem.MEDIA_TYPE)
        .put("Cache-Control", "no-store")
        .put("X-Content-Type-Options", "nosniff");
    Problem problem = ProblemHandlers.unread(status, message);
    response.write(true, ByteBuffer.wrap(Json.bytes(problem)), callback);
  }
}
