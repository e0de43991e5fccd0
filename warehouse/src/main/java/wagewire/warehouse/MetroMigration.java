package wagewire.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Metros;
import wagewire.warehouse.load.CopyRows;

/**
 * Rewrites {@code postings.metro} and its cities whenever the program's list changes; postings in
 * cities of which the area changed are read again by the next release.
 */
final class MetroMigration implements JavaMigration {

  private static final String CHANGED =
      """
      insert into postings.posting_changed (posting_id)
      select distinct posting_id
      from postings.posting_place
      join (
        (select * from city_before except select region, city, metro from postings.metro_city)
        union (select region, city, metro from postings.metro_city except select * from city_before)) as moved using (region, city)
      on conflict do nothing
      """;

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
      statement.execute(
          "create temporary table city_before on commit drop as"
              + " select region, city, metro from postings.metro_city");
      statement.execute("truncate postings.metro_city, postings.metro");
    }
    CopyRows metros = new CopyRows();
    Metros.all().forEach(metro -> metros.add(metro.metro(), metro.name()));
    metros.copyInto(connection, "postings.metro (metro, name)");
    CopyRows cities = new CopyRows();
    Metros.cities().forEach(city -> cities.add(city.region(), city.city(), city.metro()));
    cities.copyInto(connection, "postings.metro_city (region, city, metro)");
    try (Statement statement = connection.createStatement()) {
      statement.execute(CHANGED);
    }
  }
}
