package wagewire.app.settings;

import java.util.List;

/**
 * One line of {@code settings.tsv}.
 *
 * @param key in the file; {@code -} for what only the environment or an option says
 * @param environment name of the variable
 * @param commands that take the option: {@code all}, {@code all but NAME…}, names, or {@code -}; of
 *     a group of commands its name
 * @param option such as {@code --data}, or {@code -}
 * @param usual what holds when nothing is said, in words where it is no value
 * @param secret whether its value is never shown
 */
public record Setting(
    String key,
    String environment,
    String commands,
    String option,
    String usual,
    boolean secret,
    String meaning) {

  private static final String NONE = "-";
  private static final String ALL = "all";
  private static final String ALL_BUT = "all but ";

  static Setting of(String[] fields) {
    return new Setting(
        fields[0], fields[1], fields[2], fields[3], fields[4], fields[5].equals("yes"), fields[6]);
  }

  /** Whether a settings file may name it. */
  public boolean inFile() {
    return !key.equals(NONE);
  }

  /** Whether an option says it, of some command. */
  public boolean hasOption() {
    return !option.equals(NONE);
  }

  /** Whether the variable stands for many, of which this is how the names begin. */
  boolean isFamily() {
    return environment.endsWith("*");
  }

  /** What it is called where a person reads of it. */
  public String name() {
    return inFile() ? key : environment;
  }

  boolean isSaidBy(String command, String asked) {
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
