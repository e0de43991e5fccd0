package wagewire.model.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class RootCauseTest {

  @Test
  void tellsWhatFailedFirstInOneLine() {
    IOException refused = new IOException("Connection refused.\n  Check that it runs. ");

    assertThat(RootCause.of(new IllegalStateException("late", new UncheckedIOException(refused))))
        .isEqualTo("Connection refused. Check that it runs.");
  }

  @Test
  void tellsTheNameOfWhatHasNoMessage() {
    assertThat(RootCause.of(new IllegalStateException("late", new InterruptedException())))
        .isEqualTo("java.lang.InterruptedException");
  }
}
