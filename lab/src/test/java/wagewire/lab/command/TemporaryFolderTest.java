package wagewire.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

  @Test
  void whoeverClosesItFindsItGone() throws Exception {
    TemporaryFolder folder = TemporaryFolder.create("wagewire-test");
    for (int file = 0; file < 2_000; file++) {
      Path inside = folder.path().resolve(file % 20 + "/" + file);
      Files.createDirectories(inside.getParent());
      Files.writeString(inside, "x");
    }
    Callable<Boolean> close =
        () -> {
          folder.close();
          return Files.exists(folder.path());
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> left = threads.invokeAll(Collections.nCopies(4, close));
      assertThat(left).allSatisfy(one -> assertThat(one.get()).isFalse());
    }
  }
}
