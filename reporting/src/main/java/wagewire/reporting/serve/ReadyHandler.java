package wagewire.reporting.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.serve.answer.TimeLimit;
import wagewire.warehouse.Warehouse;

/** Readiness: 200 while the service can take requests, else 503. */
final class ReadyHandler implements Handler {

  private final Warehouse warehouse;
  private final TimeLimit limit;
  private final GracefulShutdown drain;

  ReadyHandler(Warehouse warehouse, TimeLimit limit, GracefulShutdown drain) {
    this.warehouse = warehouse;
    this.limit = limit;
    this.drain = drain;
  }

  /**
   * The answer of {@code /ready}.
   *
   * @param schemaCurrent whether the tables are those that this version reads
   * @param release the newest one; null before the first and while the database is away
   * @param ending whether the service is about to end
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Readiness(
      boolean ready,
      boolean databaseReachable,
      boolean schemaCurrent,
      @Nullable String release,
      boolean ending) {

    static Readiness of(boolean current, @Nullable String release, boolean ending) {
      return new Readiness(current && release != null && !ending, true, current, release, ending);
    }
  }

  @Override
  public void handle(Context context) {
    Readiness readiness = readiness(drain.tell());
    context
        .status(readiness.ready() ? 200 : 503)
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(Json.bytes(readiness));
  }

  private Readiness readiness(boolean ending) {
    try {
      return limit.call(() -> read(ending));
    } catch (WagewireException | DataAccessException _) {
      return new Readiness(false, false, false, null, ending);
    }
  }

  private Readiness read(boolean ending) {
    boolean current = warehouse.isCurrent();
    Optional<NewestRelease> release =
        current ? NewestRelease.read(warehouse.sql()) : Optional.empty();
    return Readiness.of(current, release.map(NewestRelease::vintage).orElse(null), ending);
  }
}
