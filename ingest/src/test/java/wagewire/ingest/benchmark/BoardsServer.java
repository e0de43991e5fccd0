package wagewire.ingest.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link SlowBoards} as a process of its own.
 *
 * @param ports at which it answers
 */
record BoardsServer(Process process, List<Integer> ports) implements AutoCloseable {

  static BoardsServer start(String hosts, String postings, String latency, String tagged)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                SlowBoards.class.getName(),
                hosts,
                postings,
                latency,
                tagged)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    List<Integer> ports = new ArrayList<>();
    for (String port : output.readLine().strip().split(" ", -1)) {
      ports.add(Integer.valueOf(port));
    }
    return new BoardsServer(process, ports);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
