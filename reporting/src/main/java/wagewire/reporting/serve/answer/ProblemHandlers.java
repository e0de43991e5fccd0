package wagewire.reporting.serve.answer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.warehouse.DatabaseFailure;

/** Handlers that turn failures of requests into problems. */
public final class ProblemHandlers {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);
  private static final String LATER = "Try again later.";
  private static final String INTERNAL = "internal error";
  private static final String LOGGED = "The server's log has the details.";

  private ProblemHandlers() {}

  public static void register(RoutesConfig routes) {
    routes.exception(WrongParameterException.class, (e, context) -> of(e).send(context));
    routes.exception(WagewireException.class, (e, context) -> of(e).send(context));
    routes.exception(HttpResponseException.class, (e, context) -> of(e).send(context));
    routes.exception(Exception.class, (e, context) -> of(e).send(context));
  }

  /** Returns the problem of a failure, and logs what its reader is not to see. */
  public static Problem problem(RuntimeException failure) {
    return switch (failure) {
      case WrongParameterException e -> of(e);
      case WagewireException e -> of(e);
      case HttpResponseException e -> of(e);
      default -> of((Exception) failure);
    };
  }

  private static Problem of(WrongParameterException e) {
    return new Problem(
        "invalid parameter",
        400,
        String.valueOf(e.getMessage()),
        e.parameter(),
        e.nearest(),
        e.isNameUnknown());
  }

  private static Problem of(WagewireException e) {
    String line = String.valueOf(e.getMessage());
    if (e.code() == ErrorCode.NOT_READY) {
      return Problem.of(503, "too early", line);
    }
    if (e.code() == ErrorCode.DATABASE_UNREACHABLE) {
      return databaseAway(line);
    }
    LOG.error("A request failed: {}", line);
    return Problem.of(500, INTERNAL, line);
  }

  /** The address and the driver's words stay in the log. */
  private static Problem of(DatabaseFailure failure) {
    if (failure.isAway()) {
      return databaseAway("PostgreSQL does not answer: " + failure.line());
    }
    LOG.error("PostgreSQL refused a statement ({}): {}", failure.state(), failure.line());
    return Problem.of(500, INTERNAL, LOGGED);
  }

  private static Problem databaseAway(String line) {
    LOG.warn("{}", line);
    return Problem.of(503, "the database does not answer", LATER);
  }

  /**
   * Returns the problem of a request that reached no route.
   *
   * @param message of the server; null without one
   */
  static Problem unread(int status, @Nullable String message) {
    String detail = message == null || status == 500 ? LOGGED : message;
    return Problem.of(status, title(status), detail);
  }

  private static Problem of(HttpResponseException e) {
    return Problem.of(e.getStatus(), title(e.getStatus()), String.valueOf(e.getMessage()));
  }

  private static String title(int status) {
    return switch (status) {
      case 404 -> "no such page";
      case 405 -> "method not allowed: read only";
      case 413, 414, 431 -> "the request is too long";
      default -> HttpStatus.forStatus(status).getMessage().toLowerCase(Locale.ROOT);
    };
  }

  private static Problem of(Exception e) {
    Optional<DatabaseFailure> failure = DatabaseFailure.of(e);
    if (failure.isPresent()) {
      return of(failure.get());
    }
    LOG.error("A request failed", e);
    return Problem.of(500, INTERNAL, LOGGED);
  }
}
