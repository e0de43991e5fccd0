package wagewire.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import wagewire.model.board.BoardId;
import wagewire.model.event.Topics;

/** Commands that collect the boards of {@link RealBoards}. */
final class IngestCommands {

  private IngestCommands() {}

  /** Returns the command for one round. */
  static List<String> once(Path folder, String address, int boards) throws IOException {
    return once(folder, address, 1, boards);
  }

  /** Returns the command for one round over a range of board numbers. */
  static List<String> once(Path folder, String address, int from, int to) throws IOException {
    return once(folder, address, IntStream.rangeClosed(from, to));
  }

  /** Returns the command for one round over the boards of these numbers. */
  static List<String> once(Path folder, String address, IntStream boards) throws IOException {
    return ingest(folder, address, boards, List.of("--once", "--json"));
  }

  /**
   * Returns numbers of boards of which half are in one partition of the topic of observations, as
   * when one board has half of all postings; the others are in the other partitions.
   */
  static IntStream uneven(int boards) {
    return IntStream.concat(
        IntStream.iterate(1, board -> board + 1)
            .filter(IngestCommands::isInFirst)
            .limit(boards / 2),
        IntStream.iterate(1, board -> board + 1)
            .filter(board -> !isInFirst(board))
            .limit(boards - boards / 2));
  }

  private static boolean isInFirst(int board) {
    String key = new BoardId("greenhouse", "acme" + board).toString();
    int hash = Utils.murmur2(key.getBytes(StandardCharsets.UTF_8));
    return Utils.toPositive(hash) % Topics.PARTITIONS == 0;
  }

  /** Throws when fewer postings came through than the boards have, as when a board is rejected. */
  static void requireAll(long came, long served) {
    if (came != served) {
      throw new IllegalStateException("%d postings of %d came through".formatted(came, served));
    }
  }

  /** Returns the command that repeats rounds. */
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
