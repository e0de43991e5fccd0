package wagewire.app.settings;

import java.util.List;

/**
 * One line of {@code settings.tsv}.
 *
 * @param key key in the file; {@code -} for a setting of the environment or an option only
 * @param environment name of the variable
 * @param commands commands with the option: {@code all}, {@code all but NAME…}, names, or {@code
 *     -}; a group of commands by its name
 * @param option such as {@code --data}, or {@code -}
 * @param defaultValue the value, or its description
 * @param secret true when its value is never shown
 */
public record Setting(
    String key,
    String environment,
    String commands,
    String option,
    String defaultValue,
    boolean secret,
    String meaning) {

  private static final String NONE = "-";
  private static final String ALL = "all";
  private static final String ALL_BUT = "all but ";

  static Setting of(String[] fields) {
    return new Setting(
        fields[0], fields[1], fields[2], fields[3], fields[4], fields[5].equals("yes"), fields[6]);
  }

  /** Returns true when a settings file may contain it. */
  public boolean inFile() {
    return !key.equals(NONE);
  }

  /** Returns true when a command has an option for it. */
  public boolean hasOption() {
    return !option.equals(NONE);
  }

  /** Returns true when the variable is a pattern: a prefix of many names. */
  boolean isFamily() {
    return environment.endsWith("*");
  }

  /** Returns true for the name of an environment variable of the setting. */
  boolean isVariable(String name) {
    return isFamily()
        ? name.startsWith(environment.substring(0, environment.length() - 1))
        : name.equals(environment);
  }

  /** Returns the key or, if it has none, the variable. */
  public String name() {
    return inFile() ? key : environment;
  }

  boolean isSetBy(String command, String asked) {
    if (!option.equals(asked)) {
      return false;
    }
    return commands.startsWith(ALL_BUT)
        ? !names(commands.substring(ALL_BUT.length())).contains(command)
        : commands.equals(ALL) || names(commands).contains(command);
  }

  private static List<String> names(String text) {
    return List.of(text.split(" "));
  }
}
