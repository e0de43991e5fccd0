package wagewire.ingest.archive;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.ingest.archive.VisitRecords.WarcOutput;
import wagewire.ingest.fetch.http.ExchangeRequest;
import wagewire.ingest.fetch.http.ExchangeResponse;
import wagewire.ingest.read.warc.RecordProvenance;

/**
 * Writes the file of one visit to one board; it is created with the first answer. The file is open
 * only during a write, and each record is compressed separately, so that a truncated file loses its
 * end only. Nothing is written after the file was removed. Safe for any number of threads.
 */
final class VisitArchive {

  private static final Logger LOG = LoggerFactory.getLogger(VisitArchive.class);

  private final ArchiveFolder folder;
  private final ArchiveFileName name;
  private final CredentialRemoval credentials;
  private final Clock clock;
  private @Nullable Path file;
  private boolean removed;

  VisitArchive(
      ArchiveFolder folder, ArchiveFileName name, CredentialRemoval credentials, Clock clock) {
    this.folder = folder;
    this.name = name;
    this.credentials = credentials;
    this.clock = clock;
  }

  /** Adds an answer; throws when it was not written whole, and then removes the part. */
  synchronized void add(RecordProvenance of, ExchangeRequest request, ExchangeResponse answer)
      throws IOException {
    if (removed) {
      return;
    }
    Instant now = clock.instant();
    Path begun = file;
    if (begun == null) {
      begun = folder.create(name, LocalDate.ofInstant(now, ZoneOffset.UTC));
      file = begun;
    }
    folder.requireSpace();
    try (FileChannel channel = FileChannel.open(begun, StandardOpenOption.WRITE)) {
      long end = channel.size();
      channel.position(end);
      append(channel, new VisitRecords(credentials, of, now), request, answer, begun, end);
    } catch (NoSuchFileException _) {
      removed = true;
    }
  }

  private static void append(
      FileChannel channel,
      VisitRecords records,
      ExchangeRequest request,
      ExchangeResponse answer,
      Path file,
      long end)
      throws IOException {
    try {
      WarcOutput output = new WarcOutput(Channels.newOutputStream(channel));
      if (end == 0) {
        VisitRecords.begin(output, records.date());
      }
      records.write(output, request, answer);
    } catch (IOException e) {
      cut(file, end);
      throw e;
    }
  }

  /** Truncates the file; also in an interrupted thread, whose channel would refuse. */
  private static void cut(Path file, long end) {
    boolean stopped = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(end);
    } catch (IOException e) {
      LOG.debug("an archive file is truncated", e);
    } finally {
      if (stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
