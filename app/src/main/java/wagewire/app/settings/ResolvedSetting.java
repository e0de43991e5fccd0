package wagewire.app.settings;

/**
 * What is said of a setting.
 *
 * @param where the variable's name or the file
 */
public record ResolvedSetting(String value, Source source, String where) {

  /** Who says it; the earlier outweighs the later. */
  public enum Source {
    OPTION,
    ENVIRONMENT,
    FILE,
    DEFAULT;

    /** As it is printed. */
    public String id() {
      return switch (this) {
        case OPTION -> "option";
        case ENVIRONMENT -> "environment";
        case FILE -> "file";
        case DEFAULT -> "default";
      };
    }
  }
}
