package wagewire.local.data;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The address of a running server.
 *
 * @param address host and port
 * @param process id of the process that owns the server
 */
public record Endpoint(String address, long process) {

  /** Readers see the whole file or none. */
  void write(Path file) throws IOException {
    AtomicTextFile.replace(file, "address=%s\nprocess=%d\n".formatted(address, process));
  }

  /**
   * Returns the endpoint in the file; empty without a file and for a file that holds no endpoint.
   */
  static Optional<Endpoint> read(Path file) throws IOException {
    Optional<String> text = AtomicTextFile.read(file);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var properties = new Properties();
    properties.load(new StringReader(text.get()));
    String address = properties.getProperty("address", "");
    String process = properties.getProperty("process", "");
    if (address.isEmpty() || !process.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(new Endpoint(address, Long.parseLong(process)));
  }
}
