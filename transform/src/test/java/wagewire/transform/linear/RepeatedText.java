package wagewire.transform.linear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text of any length and one shape: each piece {@code run} times, then from the beginning again.
 *
 * @param run of a piece in a megabyte. A run of more than {@value #FEW} is a share of the text, so
 *     that a short text holds all pieces too
 * @param tail what ends it, so that what the pieces begin comes to no end or to a wrong one
 */
record RepeatedText(List<String> pieces, int run, String tail) {

  static final int MEGABYTE = 1 << 20;
  private static final int FEW = 30;
  private static final String HALF_OF_A_PAIR = "\uD83D";

  private static final List<String> TABLES =
      List.of(
          "transform/title/role-words",
          "transform/title/level-words",
          "transform/title/noise",
          "transform/pay/cues",
          "transform/pay/grammar",
          "transform/pay/periods",
          "transform/pay/places",
          "transform/pay/currencies",
          "transform/tool/tools",
          "transform/tool/context",
          "transform/tool/company-words",
          "transform/place/cities",
          "model/posting/regions",
          "transform/place/not-places",
          "transform/place/work-modes",
          "transform/employer/notes",
          "transform/employment/employment-types");

  /** Signs, words and tags that mean something, and tables of the vocabulary. */
  static List<String> allPieces() {
    Stream<String> listed = lines("transform/linear/pieces.txt").map(String::translateEscapes);
    Stream<String> vocabulary = TABLES.stream().map(RepeatedText::phrases);
    Stream<String> nearMisses =
        TABLES.stream().map(RepeatedText::phrases).map(text -> text.replaceAll("\\w(?=\\s)", ""));
    return Stream.of(listed, Stream.of(HALF_OF_A_PAIR), vocabulary, nearMisses)
        .flatMap(pieces -> pieces)
        .toList();
  }

  static RepeatedText of(String piece) {
    return new RepeatedText(List.of(piece), 1, "");
  }

  String text(int length) {
    StringBuilder text = new StringBuilder(length);
    int times = run <= FEW ? run : Math.max(1, (int) ((long) run * length / MEGABYTE));
    while (text.length() < length) {
      for (String piece : pieces) {
        int room = Math.max(0, length - text.length());
        text.repeat(piece, Math.min(times, 1 + room / piece.length()));
      }
    }
    text.setLength(length - tail.length());
    return text.append(tail).toString();
  }

  @Override
  public String toString() {
    String shown = pieces.toString();
    return shown.substring(0, Math.min(60, shown.length())) + " by " + run + ", '" + tail + "'";
  }

  /** The cells of a table in a row. */
  private static String phrases(String table) {
    return lines(table + ".tsv")
        .map(line -> line.replaceAll("[\\t;|]+", ", "))
        .collect(Collectors.joining(" ", "", " "));
  }

  private static Stream<String> lines(String name) {
    try (InputStream stream = RepeatedText.class.getResourceAsStream("/wagewire/" + name)) {
      byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
