package wagewire.ingest.read.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Opens a text file: {@code .gz} is decompressed, a byte order mark determines the encoding and is
 * removed; else the text is UTF-8, and invalid bytes become replacement characters.
 */
final class TextFile {

  /** Delimiters of a CSV. */
  private static final List<Character> CANDIDATES = List.of(',', '\t', ';', '|');

  private static final int LONGEST_HEADER = 100_000;
  private static final int BUFFER = 1 << 16;
  private static final int FIRST = 0x1f;
  private static final int SECOND = 0x8b;

  private TextFile() {}

  /** Opens a file; throws {@link WagewireException} UNREADABLE_INPUT when it cannot. */
  static Reader open(Path file) {
    try {
      InputStream stream = unpacked(new BufferedInputStream(Files.newInputStream(file), BUFFER));
      Charset charset = charset(stream);
      InputStreamReader reader =
          new InputStreamReader(
              stream,
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPLACE)
                  .onUnmappableCharacter(CodingErrorAction.REPLACE));
      return new BufferedReader(reader, BUFFER);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static WagewireException unreadable(Path file, IOException cause) {
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        "the file cannot be read: " + cause.getMessage(),
        file.toString(),
        "Check that it exists, is complete and may be read.",
        cause);
  }

  /** Returns the file's name without {@code .gz}, in lower case. */
  static String plainName(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
  }

  private static InputStream unpacked(BufferedInputStream stream) throws IOException {
    stream.mark(2);
    boolean packed = stream.read() == FIRST && stream.read() == SECOND;
    stream.reset();
    return packed ? new BufferedInputStream(new GZIPInputStream(stream, BUFFER), BUFFER) : stream;
  }

  private static Charset charset(InputStream stream) throws IOException {
    stream.mark(3);
    int first = stream.read();
    int second = stream.read();
    int third = stream.read();
    if (first == 0xEF && second == 0xBB && third == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    stream.reset();
    if (first == 0xFF && second == 0xFE) {
      skip(stream);
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xFE && second == 0xFF) {
      skip(stream);
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static void skip(InputStream stream) throws IOException {
    stream.skipNBytes(2);
  }

  /**
   * Returns the delimiter of a CSV: tab for {@code .tsv} and {@code .tab}; else the most frequent
   * of comma, tab, semicolon and bar in the header, by default comma.
   */
  static char delimiter(Path file) {
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
