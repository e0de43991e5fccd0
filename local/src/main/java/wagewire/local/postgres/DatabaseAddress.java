package wagewire.local.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a database answers and who may enter. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

  /** A JDBC URL that needs nothing else; it contains the password. */
  public String urlWithCredentials() {
    return "%s?user=%s&password=%s".formatted(jdbcUrl, encoded(user), encoded(password));
  }

  /** Opens a new connection each time; put a pool in front where that matters. */
  public DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /** Without the password, which does not belong in a log. */
  @Override
  public String toString() {
    return "%s as %s".formatted(jdbcUrl, user);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
