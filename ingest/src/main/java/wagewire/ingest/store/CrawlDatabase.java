package wagewire.ingest.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Runs statements and reports an unreachable PostgreSQL. */
public final class CrawlDatabase {

  private static final String CONNECTION_FAILURES = "08";
  private static final String SERVER_LEAVES = "57P";
  private static final String TOO_MANY_CONNECTIONS = "53300";

  private final DSLContext context;

  public CrawlDatabase(DataSource source) {
    this.context = DSL.using(source, SQLDialect.POSTGRES);
  }

  /** Runs a transaction; throws {@link WagewireException} DATABASE_UNREACHABLE. */
  public <T extends @Nullable Object> T transaction(Function<DSLContext, T> work) {
    return reached(
        () -> context.transactionResult(configuration -> work.apply(DSL.using(configuration))));
  }

  /**
   * Runs a single statement without an explicit transaction; throws {@link WagewireException}
   * DATABASE_UNREACHABLE.
   */
  public <T extends @Nullable Object> T statement(Function<DSLContext, T> statement) {
    return reached(() -> statement.apply(context));
  }

  /** Binds the values of a statement and returns its rows. */
  static ResultSet rows(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    bind(statement, values);
    return statement.executeQuery();
  }

  static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static <T extends @Nullable Object> T reached(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException e) {
      throw unreachable(e) ? asUnreachable(e) : e;
    }
  }

  private static boolean unreachable(DataAccessException failure) {
    SQLException cause = failure.getCause(SQLException.class);
    if (cause == null) {
      return false;
    }
    String state = cause.getSQLState();
    return state == null
        || state.startsWith(CONNECTION_FAILURES)
        || state.startsWith(SERVER_LEAVES)
        || state.equals(TOO_MANY_CONNECTIONS);
  }

  private static WagewireException asUnreachable(DataAccessException failure) {
    return new WagewireException(
        ErrorCode.DATABASE_UNREACHABLE,
        "PostgreSQL does not answer: " + failure.getMessage(),
        "schema crawl",
        "Check that it runs and try again; no published data is lost",
        failure);
  }
}
