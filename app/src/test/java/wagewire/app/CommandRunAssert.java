package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the contract with scripts: exit codes, and one line of error. */
public final class CommandRunAssert extends AbstractAssert<CommandRunAssert, CommandRun> {

  private CommandRunAssert(CommandRun run) {
    super(run, CommandRunAssert.class);
  }

  public static CommandRunAssert assertThatRun(CommandRun run) {
    return new CommandRunAssert(run);
  }

  /** Asserts exit code 0 and an empty standard error. */
  public CommandRunAssert succeeds() {
    assertThat(actual.errors()).isEmpty();
    assertThat(actual.exitCode()).isZero();
    return this;
  }

  public CommandRunAssert endsWith(int exitCode) {
    assertThat(actual.exitCode()).as(actual.errors()).isEqualTo(exitCode);
    return this;
  }

  /** Asserts an empty standard output, and one line on standard error that contains all parts. */
  public CommandRunAssert saysInOneLine(String... parts) {
    assertThat(actual.output()).isEmpty();
    assertThat(actual.errorLines()).hasSize(1);
    assertThat(actual.errors()).startsWith("wagewire: ").contains(parts);
    return this;
  }

  /** Asserts an empty standard output, and errors that are warnings and a line with all parts. */
  public CommandRunAssert saysLast(String... parts) {
    assertThat(actual.output()).isEmpty();
    List<String> lines = actual.errorLines();
    assertThat(lines.getLast()).startsWith("wagewire: ").contains(parts);
    assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.contains(" WARN  "));
    return this;
  }
}
