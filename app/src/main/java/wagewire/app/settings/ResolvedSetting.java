package wagewire.app.settings;

import java.util.Locale;

/**
 * Value of a setting and its source.
 *
 * @param where name of the option, the variable or the file
 */
public record ResolvedSetting(String value, Source source, String where) {

  /** Sources in descending order of precedence. */
  public enum Source {
    OPTION,
    ENVIRONMENT,
    FILE,
    DEFAULT;

    /** Returns the name in output. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
