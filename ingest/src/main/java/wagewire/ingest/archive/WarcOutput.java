package wagewire.ingest.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/** Writes WARC records to a stream, each compressed separately. */
final class WarcOutput {

  private final OutputStream stream;

  WarcOutput(OutputStream stream) {
    this.stream = stream;
  }

  /** Writes a record and leaves the stream open. */
  void write(WarcRecord record) throws IOException {
    try (WarcWriter writer = new WarcWriter(new GZIPOutputStream(new Open(stream)))) {
      writer.write(record);
    }
  }

  private static final class Open extends FilterOutputStream {

    private Open(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
