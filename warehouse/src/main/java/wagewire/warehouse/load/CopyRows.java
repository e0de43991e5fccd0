package wagewire.warehouse.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Collects rows in PostgreSQL's text format and sends them by COPY. */
public final class CopyRows {

  private final StringBuilder text = new StringBuilder();
  private int rows;

  /** Adds one row; nulls become SQL nulls, everything else its {@code toString()}. */
  public void add(@Nullable Object... columns) {
    for (int i = 0; i < columns.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      append(columns[i]);
    }
    text.append('\n');
    rows++;
  }

  public int size() {
    return rows;
  }

  /** Sends the rows and clears the buffer. */
  public void copyInto(Connection connection, String target) throws SQLException {
    if (rows == 0) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + target + " from stdin", bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    text.setLength(0);
    rows = 0;
  }

  /** Encodes the text as a whole: the driver would encode pieces and may split a surrogate pair. */
  private InputStream bytes() {
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a PostgreSQL array literal of the texts. */
  public static String array(Iterable<String> values) {
    StringBuilder literal = new StringBuilder("{");
    for (String value : values) {
      if (literal.length() > 1) {
        literal.append(',');
      }
      literal.append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return literal.append('}').toString();
  }

  /** Returns a literal of a composite type; nulls stay nulls. */
  public static String composite(@Nullable Object... fields) {
    StringBuilder literal = new StringBuilder("(");
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        literal.append(',');
      }
      switch (fields[i]) {
        case null -> {}
        case Number number -> literal.append(number);
        case Object other -> {
          String text = other.toString().replace("\\", "\\\\").replace("\"", "\"\"");
          literal.append('"').append(text).append('"');
        }
      }
    }
    return literal.append(')').toString();
  }

  private void append(@Nullable Object value) {
    switch (value) {
      case null -> text.append("\\N");
      case Integer number -> text.append(number.intValue());
      case Double number -> text.append(number.doubleValue());
      default -> append(value.toString());
    }
  }

  private void append(String written) {
    int plain = 0;
    while (plain < written.length()
        && written.charAt(plain) != '\\'
        && written.charAt(plain) >= ' ') {
      plain++;
    }
    text.append(written, 0, plain);
    for (int i = plain; i < written.length(); i++) {
      char character = written.charAt(i);
      switch (character) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\0' -> text.append(' ');
        default -> text.append(character);
      }
    }
  }
}
