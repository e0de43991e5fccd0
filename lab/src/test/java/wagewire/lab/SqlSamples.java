package wagewire.lab;

import java.sql.SQLException;
import java.sql.Statement;

/** Statements as {@link SqlIsConstantTest} has to tell them apart; never run. */
final class SqlSamples {

  private static final String SAMPLE = "select a from %s";

  private SqlSamples() {}

  static void constants(Statement statement) throws SQLException {
    statement.execute("select 1");
    statement.execute(SAMPLE);
    statement.execute(SAMPLE + " b");
  }

  static void values(Statement statement, String title) throws SQLException {
    String text = "select 1";
    statement.execute(text);
    statement.execute(SAMPLE + title);
    statement.execute(SAMPLE.formatted(title));
    statement.execute(String.join(" ", SAMPLE, title));
  }
}
