package wagewire.ingest.read.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the characters that stand for bytes which are not of the file's encoding. */
final class CountingReader extends FilterReader {

  private static final char REPLACEMENT = '\uFFFD';

  private long replaced;

  CountingReader(Reader reader) {
    super(reader);
  }

  long replaced() {
    return replaced;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    replaced += character == REPLACEMENT ? 1 : 0;
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int index = offset; index < offset + count; index++) {
      replaced += buffer[index] == REPLACEMENT ? 1 : 0;
    }
    return count;
  }
}
