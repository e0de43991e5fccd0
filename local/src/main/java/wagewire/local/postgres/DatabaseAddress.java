package wagewire.local.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The address of a database, with the account that logs in. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

  /** Servers may be several, or none where the driver's defaults are meant. */
  private static final Pattern URL =
      Pattern.compile("(?<server>jdbc:postgresql:(?://[^/?]*/)?)[^/?]*(?<options>\\?.*)?");

  /** A JDBC URL that needs nothing else; it contains the password. */
  public String urlWithCredentials() {
    return "%s%suser=%s&password=%s"
        .formatted(jdbcUrl, jdbcUrl.contains("?") ? "&" : "?", encoded(user), encoded(password));
  }

  /** Returns the same database for another account; the account in the URL is left out. */
  public DatabaseAddress as(String otherUser, String otherPassword) {
    int query = jdbcUrl.indexOf('?');
    if (query < 0) {
      return new DatabaseAddress(jdbcUrl, otherUser, otherPassword);
    }
    String options =
        Arrays.stream(jdbcUrl.substring(query + 1).split("&"))
            .filter(option -> !option.startsWith("user=") && !option.startsWith("password="))
            .collect(Collectors.joining("&"));
    return new DatabaseAddress(
        jdbcUrl.substring(0, query) + (options.isEmpty() ? "" : "?" + options),
        otherUser,
        otherPassword);
  }

  /** Another database of the same server, reached by the same options. */
  public DatabaseAddress withDatabase(String database) {
    Matcher parts = URL.matcher(jdbcUrl);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a JDBC URL of a PostgreSQL database: " + jdbcUrl);
    }
    return new DatabaseAddress(
        parts.group("server")
            + encoded(database)
            + Objects.requireNonNullElse(parts.group("options"), ""),
        user,
        password);
  }

  /** Opens a new connection each time; put a pool in front where that matters. */
  public DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /** Returns the address without the password, which does not belong in a log. */
  @Override
  public String toString() {
    return "%s as %s".formatted(jdbcUrl, user);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
