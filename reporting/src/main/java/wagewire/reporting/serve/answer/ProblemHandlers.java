package wagewire.reporting.serve.answer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.figure.WrongParameterException;

/** Handlers that turn failures of requests into problems. */
public final class ProblemHandlers {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);
  private static final String LATER = "Try again later.";

  private ProblemHandlers() {}

  public static void register(RoutesConfig routes) {
    routes.exception(WrongParameterException.class, (e, context) -> of(e).send(context));
    routes.exception(WagewireException.class, (e, context) -> of(e).send(context));
    routes.exception(DataAccessException.class, (e, context) -> of(e).send(context));
    routes.exception(HttpResponseException.class, (e, context) -> of(e).send(context));
    routes.exception(Exception.class, (e, context) -> of(e).send(context));
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
    return e.code() == ErrorCode.DATABASE_UNREACHABLE
        ? databaseAway(e)
        : Problem.of(
            e.code() == ErrorCode.NOT_READY ? 503 : 500,
            e.code() == ErrorCode.NOT_READY ? "too early" : "internal error",
            String.valueOf(e.getMessage()));
  }

  /** The address and the driver's words stay in the log. */
  private static Problem of(DataAccessException e) {
    String state = String.valueOf(e.sqlState());
    boolean away =
        state.equals("00000")
            || state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57")
            || state.startsWith("58");
    return away ? databaseAway(e) : of((Exception) e);
  }

  private static Problem databaseAway(Exception e) {
    LOG.warn("PostgreSQL does not answer: {}", e.getMessage());
    return Problem.of(503, "the database does not answer", LATER);
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
    LOG.error("A request failed", e);
    return Problem.of(500, "internal error", "The server's log has the details.");
  }
}
