package wagewire.warehouse.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import wagewire.model.error.MemoryFailure;
import wagewire.model.json.Json;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.Warehouse;

/**
 * Records runs in {@code operations.run}. A run holds an advisory lock while its process lives; a
 * running one without its lock was lost, and the next run records that.
 */
public final class RunLedger {

  /** Identifies this process. */
  private static final String WORKER = UUID.randomUUID().toString().substring(0, 8);

  private static final String NEXT =
      "select nextval(pg_get_serial_sequence('operations.run', 'run_id'))";

  private static final String BEGIN =
      """
      insert into operations.run (run_id, kind, worker, started_at, outcome) values (?, ?, ?, ?::timestamptz, 'running')
      """;

  private static final String END =
      """
      update operations.run
      set finished_at = ?::timestamptz, outcome = ?, exit_code = ?, counts = ?::jsonb, vintage = ?, error_code = ?, error = ?
      where run_id = ?
      """;

  private static final String RUNNING =
      "select run_id from operations.run where outcome = 'running' order by run_id";

  private static final String LOST =
      """
      update operations.run set finished_at = ?::timestamptz, outcome = 'lost' where run_id = ? and outcome = 'running'
      """;

  private static final String NEWEST =
      """
      select run_id, kind, worker, started_at, finished_at, outcome, exit_code, counts::text as counts, vintage,
        error_code, error
      from operations.run order by run_id desc limit ?
      """;

  private final Warehouse warehouse;
  private final DSLContext sql;
  private final Clock clock;

  public RunLedger(Warehouse warehouse, Clock clock) {
    this.warehouse = warehouse;
    this.sql = warehouse.sql();
    this.clock = clock;
  }

  /** Does the work and records its result, also when it throws. Marks lost runs first. */
  public RunResult record(RunKind kind, Supplier<RunResult> work) {
    markLost();
    long run = sql.fetchSingle(NEXT).get(0, Long.class);
    try (AdvisoryLock _ = AdvisoryLock.tryTake(warehouse, lock(run)).orElseThrow()) {
      sql.execute(BEGIN, run, kind.id(), WORKER, now());
      RunResult end = attempt(run, work);
      end(sql, run, end);
      return end;
    }
  }

  /** Records a run that has ended already. */
  public void add(RunKind kind, Instant started, RunResult end) {
    long run = sql.fetchSingle(NEXT).get(0, Long.class);
    sql.transaction(inner -> {
      inner.dsl().execute(BEGIN, run, kind.id(), WORKER, started.atOffset(ZoneOffset.UTC));
      end(inner.dsl(), run, end);
    });
  }

  /** Marks running runs whose process is gone as lost. */
  public void markLost() {
    for (long run : sql.fetch(RUNNING).getValues(0, Long.class)) {
      Optional<AdvisoryLock> lock = AdvisoryLock.tryTake(warehouse, lock(run));
      lock.ifPresent(free -> {
        try (free) {
          sql.execute(LOST, now(), run);
        }
      });
    }
  }

  /** Returns the last runs, newest first. */
  public List<RunRecord> newest(int count) {
    return sql.fetch(NEWEST, count).stream().map(RunLedger::run).toList();
  }

  private RunResult attempt(long run, Supplier<RunResult> work) {
    try {
      return work.get();
    } catch (OutOfMemoryError error) {
      throw failed(run, MemoryFailure.of(error).orElseThrow());
    } catch (RuntimeException failure) {
      // Whatever ends a run, its row says so; the failure goes on to the caller.
      throw failed(
          run, MemoryFailure.of(failure).<RuntimeException>map(memory -> memory).orElse(failure));
    }
  }

  private RuntimeException failed(long run, RuntimeException failure) {
    try {
      end(sql, run, RunResult.failed(failure));
    } catch (DataAccessException unwritten) {
      failure.addSuppressed(unwritten);
    }
    return failure;
  }

  private void end(DSLContext context, long run, RunResult end) {
    context.execute(
        END,
        now(),
        end.outcome().id(),
        end.exitCode(),
        Json.text(end.counts()),
        end.vintage(),
        end.errorCode() == null ? null : end.errorCode().name(),
        end.error(),
        run);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String lock(long run) {
    return "wagewire.run " + run;
  }

  private static RunRecord run(Record row) {
    return new RunRecord(
        row.get("run_id", Long.class),
        RunKind.of(row.get("kind", String.class)),
        row.get("worker", String.class),
        row.get("started_at", Instant.class),
        row.get("finished_at", Instant.class),
        RunOutcome.of(row.get("outcome", String.class)),
        row.get("exit_code", Integer.class),
        Json.tree(row.get("counts", String.class)),
        row.get("vintage", String.class),
        row.get("error_code", String.class),
        row.get("error", String.class));
  }
}
