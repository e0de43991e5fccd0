package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.serve.answer.TimeLimit;

/** Whether figures can be told: 200 while the database answers, else 503, soon either way. */
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
}
