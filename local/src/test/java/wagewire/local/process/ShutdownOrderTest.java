package wagewire.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wagewire.local.ChildProcess;

final class ShutdownOrderTest {

  /** Registers three things, closes one in the ordinary way, and exits. */
  static final class Exiting {
    public static void main(String[] arguments) {
      AutoCloseable server = () -> System.out.println("server");
      AutoCloseable closed = () -> System.out.println("closed");
      AutoCloseable failing =
          () -> {
            System.out.println("failing");
            throw new IllegalStateException("on purpose");
          };
      ShutdownOrder.register(server);
      ShutdownOrder.register(closed);
      ShutdownOrder.register(failing);
      ShutdownOrder.forget(closed);
      System.exit(0);
    }
  }

  @Test
  void theNewestIsClosedFirstAndAFailureDoesNotKeepTheOthersOpen() throws Exception {
    try (var child = ChildProcess.start(Exiting.class)) {
      assertThat(child.line()).isEqualTo("failing");
      assertThat(child.line()).isEqualTo("server");
      assertThat(child.line()).isNull();
      assertThat(child.exitCode()).isZero();
    }
  }
}
