package wagewire.reporting.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.serve.answer.TimeLimit;
import wagewire.warehouse.Warehouse;

/**
 * Health and readiness: 200 while the database answers, or while the service can take requests,
 * else 503, within the time limit.
 */
final class HealthHandlers {

  private final Warehouse warehouse;
  private final TimeLimit limit;
  private final GracefulShutdown drain;

  private HealthHandlers(Warehouse warehouse, TimeLimit limit, GracefulShutdown drain) {
    this.warehouse = warehouse;
    this.limit = limit;
    this.drain = drain;
  }

  static void register(
      RoutesConfig routes, Warehouse warehouse, TimeLimit limit, GracefulShutdown drain) {
    HealthHandlers handlers = new HealthHandlers(warehouse, limit, drain);
    routes.get("/health", handlers::health);
    routes.get("/ready", handlers::ready);
    routes.get("/alive", context -> context.result("alive\n"));
  }

  /**
   * The answer of {@code /health}.
   *
   * @param status {@code ok} or {@code unhealthy}
   * @param release the newest one; null before the first and while the database is away
   * @param week of the release, such as {@code 2026-W47}
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ServerHealth(
      String status,
      boolean databaseReachable,
      @Nullable String release,
      @Nullable String week,
      @Nullable Boolean simulated) {}

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
      boolean ending) {}

  private void health(Context context) {
    ServerHealth health =
        ask(this::readHealth, new ServerHealth("unhealthy", false, null, null, null));
    send(context, health.databaseReachable(), health);
  }

  private ServerHealth readHealth() {
    return NewestRelease.read(warehouse.sql())
        .map(release ->
            new ServerHealth(
                "ok", true, release.vintage(), release.week().toString(), release.simulated()))
        .orElse(new ServerHealth("ok", true, null, null, null));
  }

  private void ready(Context context) {
    boolean ending = drain.tell();
    Readiness readiness =
        ask(() -> readReadiness(ending), new Readiness(false, false, false, null, ending));
    send(context, readiness.ready(), readiness);
  }

  private Readiness readReadiness(boolean ending) {
    boolean current = warehouse.isCurrent();
    String release =
        (current ? NewestRelease.read(warehouse.sql()) : Optional.<NewestRelease>empty())
            .map(NewestRelease::vintage)
            .orElse(null);
    boolean ready = current && release != null && !ending;
    return new Readiness(ready, true, current, release, ending);
  }

  private <T> T ask(Callable<T> question, T databaseAway) {
    try {
      return limit.call(question);
    } catch (WagewireException | DataAccessException _) {
      return databaseAway;
    }
  }

  private static void send(Context context, boolean healthy, Object answer) {
    context
        .status(healthy ? 200 : 503)
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(Json.bytes(answer));
  }
}
