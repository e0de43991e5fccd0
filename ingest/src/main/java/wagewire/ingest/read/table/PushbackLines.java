package wagewire.ingest.read.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a file, with push-back of the lines read last. */
final class PushbackLines {

  private final BufferedReader reader;
  private final Deque<String> givenBack = new ArrayDeque<>();
  private long number;

  PushbackLines(Reader reader) {
    this.reader = reader instanceof BufferedReader buffered ? buffered : new BufferedReader(reader);
  }

  /** Returns the next line; null after the last. */
  @Nullable String next() throws IOException {
    String line = givenBack.isEmpty() ? reader.readLine() : givenBack.pop();
    number += line == null ? 0 : 1;
    return line;
  }

  /** Returns the 1-based number of the line read last. */
  long number() {
    return number;
  }

  /** Pushes back all lines of a text but the first. */
  void giveBack(String text, int count, String first) {
    if (count < 2) {
      return;
    }
    List<String> rest = Arrays.asList(text.substring(first.length() + 1).split("\n", -1));
    for (String line : rest.reversed()) {
      givenBack.push(line);
    }
    number -= rest.size();
  }
}
