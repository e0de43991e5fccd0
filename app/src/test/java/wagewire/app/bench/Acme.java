package wagewire.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Commands that collect the boards of {@link RealBoards}. */
final class Acme {

  private Acme() {}

  /** One round. */
  static List<String> once(Path folder, String address, int boards) throws IOException {
    return once(folder, address, 1, boards);
  }

  /** One round over the boards from the one number to the other. */
  static List<String> once(Path folder, String address, int from, int to) throws IOException {
    return ingest(folder, address, IntStream.rangeClosed(from, to), List.of("--once", "--json"));
  }

  /** Round after round. */
  static List<String> every(Path folder, String address, int boards, String every)
      throws IOException {
    return ingest(folder, address, IntStream.rangeClosed(1, boards), List.of("--every", every));
  }

  private static List<String> ingest(
      Path folder, String address, IntStream boards, List<String> options) throws IOException {
    Path catalogue = folder.resolve("boards.csv");
    Files.writeString(
        catalogue,
        boards
            .mapToObj(
                board -> "greenhouse,acme%d,own,Acme %d,%s%n".formatted(board, board, address))
            .collect(Collectors.joining("", "platform,token,kind,employer,base_url\n", "")));
    return Stream.concat(
            Stream.of(
                "ingest", "--catalogue", catalogue.toString(), "--contact", "bench@example.org"),
            options.stream())
        .toList();
  }
}
