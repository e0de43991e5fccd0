package wagewire.ingest.testing;

import javax.sql.DataSource;
import wagewire.ingest.store.CrawlSchema;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.testing.TestPostgres;

/** Databases of the tests' own, each a copy of one that was migrated once. */
public final class TestCrawlDatabase {

  private TestCrawlDatabase() {}

  /** Returns a new database with the tables of the crawl, without rows. */
  public static DataSource fresh() {
    return TestPostgres.copyOf(Template.MIGRATED).dataSource();
  }

  private static final class Template {
    static final DatabaseAddress MIGRATED = TestPostgres.freshDatabase();

    static {
      CrawlSchema.migrate(MIGRATED.dataSource());
    }
  }
}
