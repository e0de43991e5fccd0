package wagewire.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoopbackPortsTest {

  @TempDir Path folder;

  @Test
  void areThoseOfTheLastRunIfFree() {
    Path memory = folder.resolve("ports");
    List<Integer> first = LoopbackPorts.choose(memory, List.of(0, 0));
    assertThat(first).doesNotHaveDuplicates().allMatch(port -> port > 0);
    assertThat(LoopbackPorts.choose(memory, List.of(0, 0))).isEqualTo(first);
  }

  @Test
  void areOthersWhenTakenAndTheFirstChoiceWhenFree() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral(LoopbackPorts.HOST))) {
      int port = taken.getLocalPort();
      assertThat(LoopbackPorts.choose(folder.resolve("other"), List.of(port)))
          .doesNotContain(port)
          .allMatch(chosen -> chosen > 0);
      taken.close();
      assertThat(LoopbackPorts.choose(folder.resolve("first"), List.of(port)))
          .containsExactly(port);
    }
  }

  @Test
  void areChosenAnewWhenTheMemoryMakesNoSense() throws Exception {
    Path memory = folder.resolve("ports");
    for (String text : List.of("", "1", "99999\n70000\n", "a\nb\n")) {
      Files.writeString(memory, text);
      assertThat(LoopbackPorts.choose(memory, List.of(0, 0))).as(text).hasSize(2);
    }
  }
}
