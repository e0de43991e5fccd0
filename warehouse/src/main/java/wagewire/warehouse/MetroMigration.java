package wagewire.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Metros;

/** Rewrites {@code postings.metro} and its cities whenever the program's list changes. */
final class MetroMigration implements JavaMigration {

  /** Returns null: a repeatable migration, run after all versioned ones. */
  @Override
  public @Nullable MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return "metros";
  }

  @Override
  public Integer getChecksum() {
    return 31 * Metros.all().hashCode() + Metros.cities().hashCode();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("truncate postings.metro_city, postings.metro");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into postings.metro (metro, name) values (?, ?)")) {
      for (Metros.Metro metro : Metros.all()) {
        insert.setString(1, metro.metro());
        insert.setString(2, metro.name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into postings.metro_city (region, city, metro) values (?, ?, ?)")) {
      for (Metros.MetroCity city : Metros.cities()) {
        insert.setString(1, city.region());
        insert.setString(2, city.city());
        insert.setString(3, city.metro());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
