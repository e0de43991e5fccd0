package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractAssert;

/** What people's scripts rely on: exit codes, and one line that says what is wrong. */
public final class CommandRunAssert extends AbstractAssert<CommandRunAssert, CommandRun> {

  private CommandRunAssert(CommandRun run) {
    super(run, CommandRunAssert.class);
  }

  public static CommandRunAssert assertThatRun(CommandRun run) {
    return new CommandRunAssert(run);
  }

  /** Exit code 0 and nothing on the standard error. */
  public CommandRunAssert succeeds() {
    assertThat(actual.errors()).isEmpty();
    assertThat(actual.exitCode()).isZero();
    return this;
  }

  public CommandRunAssert endsWith(int exitCode) {
    assertThat(actual.exitCode()).as(actual.errors()).isEqualTo(exitCode);
    return this;
  }

  /** Nothing on the standard output, and one line on the standard error that says all of this. */
  public CommandRunAssert saysInOneLine(String... parts) {
    assertThat(actual.output()).isEmpty();
    assertThat(actual.errorLines()).hasSize(1);
    assertThat(actual.errors()).startsWith("wagewire: ").contains(parts);
    return this;
  }
}
