package wagewire.ingest.archive;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import wagewire.ingest.archive.VisitRecords.WarcOutput;
import wagewire.ingest.fetch.http.ExchangeResponse;

/**
 * A WARC file of copies from a web archive, as if they had been received from their original
 * addresses.
 *
 * @param folder that exists
 */
public record CopyFile(Path folder, String name) {

  private static final int OK = 200;

  /**
   * Adds a copy after the given length; anything beyond it, such as a broken record, is replaced.
   *
   * @param length of the file so far; 0 for a new file
   * @param date of the copy
   * @return the new length
   * @throws IOException also for a disk with little space left; the file is then not complete
   */
  public long add(long length, String original, Instant date, byte[] body) throws IOException {
    new ArchiveFolder(folder).requireSpace();
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(length);
      channel.position(length);
      WarcOutput output = new WarcOutput(Channels.newOutputStream(channel));
      if (length == 0) {
        VisitRecords.begin(output, date);
      }
      VisitRecords records = new VisitRecords(new CredentialRemoval(null), null, date);
      output.write(
          records.response(original, new ExchangeResponse(OK, Map.of(), body, true, false)));
      return channel.position();
    }
  }
}
