package wagewire.ingest.read.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;

/** Detects the delimiter of a CSV. */
final class Delimiter {

  private static final List<Character> CANDIDATES = List.of(',', '\t', ';', '|');
  private static final int LONGEST_HEADER = 100_000;

  private Delimiter() {}

  /**
   * Returns tab for {@code .tsv} and {@code .tab}; else the most frequent of comma, tab, semicolon
   * and bar in the header, by default comma.
   */
  static char of(Path file) {
    String name = TextFile.plainName(file);
    if (name.endsWith(".tsv") || name.endsWith(".tab")) {
      return '\t';
    }
    String header = header(file);
    char best = ',';
    for (char candidate : CANDIDATES) {
      best = count(header, candidate) > count(header, best) ? candidate : best;
    }
    return best;
  }

  private static String header(Path file) {
    try (Reader reader = TextFile.open(file)) {
      StringBuilder header = new StringBuilder();
      int character = reader.read();
      while (character >= 0 && header.length() < LONGEST_HEADER) {
        if (character == '\n' && header.chars().anyMatch(Character::isLetterOrDigit)) {
          break;
        }
        header.append((char) character);
        character = reader.read();
      }
      return header.toString();
    } catch (IOException e) {
      throw TextFile.unreadable(file, e);
    }
  }

  private static long count(String header, char wanted) {
    boolean quoted = false;
    long count = 0;
    for (int index = 0; index < header.length(); index++) {
      char character = header.charAt(index);
      quoted = quoted != (character == '"');
      count += !quoted && character == wanted ? 1 : 0;
    }
    return count;
  }
}
