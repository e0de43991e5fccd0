package wagewire.local.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.postgres.EmbeddedPostgresServer;

/** A PostgreSQL server shared by all tests of a JVM; each test uses a database of its own. */
public final class TestPostgres {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestPostgres() {}

  /** A new, empty database, with the superuser's credentials; it is gone when the JVM ends. */
  public static DatabaseAddress freshDatabase() {
    return created("");
  }

  /** A new copy of a database that {@link #freshDatabase} gave and that nobody is connected to. */
  public static DatabaseAddress copyOf(DatabaseAddress template) {
    String url = template.jdbcUrl();
    return created(
        " TEMPLATE %s STRATEGY FILE_COPY".formatted(url.substring(url.lastIndexOf('/') + 1)));
  }

  private static DatabaseAddress created(String how) {
    EmbeddedPostgresServer server = Holder.SHARED;
    String name = "test_" + COUNT.incrementAndGet();
    try (Connection connection = server.address().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + how);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return server.address(name);
  }

  private static final class Holder {
    static final EmbeddedPostgresServer SHARED = EmbeddedPostgresServer.temporary();
  }
}
