package wagewire.reporting.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.serve.answer.TimeLimit;

/** Health: 200 while the database answers, else 503, within the time limit. */
final class HealthHandler implements Handler {

  private final DSLContext sql;
  private final TimeLimit limit;

  HealthHandler(DSLContext sql, TimeLimit limit) {
    this.sql = sql;
    this.limit = limit;
  }

  @Override
  public void handle(Context context) {
    ServerHealth health = health();
    context
        .status(health.databaseReachable() ? 200 : 503)
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(Json.bytes(health));
  }

  private ServerHealth health() {
    try {
      return limit.call(this::read);
    } catch (WagewireException | DataAccessException _) {
      return ServerHealth.databaseAway();
    }
  }

  private ServerHealth read() {
    return NewestRelease.read(sql)
        .map(release ->
            new ServerHealth(
                "ok", true, release.vintage(), release.week().toString(), release.simulated()))
        .orElse(new ServerHealth("ok", true, null, null, null));
  }

  /**
   * The answer of {@code /health}.
   *
   * @param status {@code ok} or {@code unwell}
   * @param release the newest one; null before the first and while the database is away
   * @param week of the release, such as {@code 2026-W47}
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ServerHealth(
      String status,
      boolean databaseReachable,
      @Nullable String release,
      @Nullable String week,
      @Nullable Boolean simulated) {

    static ServerHealth databaseAway() {
      return new ServerHealth("unwell", false, null, null, null);
    }
  }
}
