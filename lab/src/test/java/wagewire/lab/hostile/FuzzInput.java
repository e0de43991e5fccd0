package wagewire.lab.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An input of one of all surfaces as a file: the surface's name, a line break, the input. */
@SuppressWarnings("ArrayRecordComponent")
record FuzzInput(Surface surface, byte[] bytes) {

  private static final Map<String, Surface> BY_NAME =
      Surfaces.all().stream().collect(Collectors.toMap(Surface::name, Function.identity()));
  private static final int LONGEST_NAME =
      BY_NAME.keySet().stream().mapToInt(String::length).max().orElseThrow();

  /** Returns the input of a file; empty if it does not begin with the name of a surface. */
  static Optional<FuzzInput> of(byte[] file) {
    int end = 0;
    while (end < file.length && end <= LONGEST_NAME && file[end] != '\n') {
      end++;
    }
    Surface named = BY_NAME.get(new String(file, 0, end, StandardCharsets.ISO_8859_1));
    return named == null || end == file.length
        ? Optional.empty()
        : Optional.of(new FuzzInput(named, Arrays.copyOfRange(file, end + 1, file.length)));
  }

  byte[] file() {
    var file = new ByteArrayOutputStream();
    file.writeBytes((surface.name() + "\n").getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(bytes);
    return file.toByteArray();
  }
}
