package wagewire.ingest.keep;

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
import wagewire.ingest.fetch.http.Answer;
import wagewire.ingest.fetch.http.Question;
import wagewire.ingest.read.warc.KeptOf;

/**
 * The file of one visit of one board; there is none before the first answer. It is open only while
 * an answer is written, and each record is compressed by itself: what is cut off spoils no more
 * than its end. Of a file that is removed meanwhile nothing more is kept. Safe for any number of
 * threads.
 */
final class VisitFile {

  private static final Logger LOG = LoggerFactory.getLogger(VisitFile.class);

  private final KeptFolder folder;
  private final KeptName name;
  private final Credentials credentials;
  private final Clock clock;
  private @Nullable Path file;
  private boolean removed;

  VisitFile(KeptFolder folder, KeptName name, Credentials credentials, Clock clock) {
    this.folder = folder;
    this.name = name;
    this.credentials = credentials;
    this.clock = clock;
  }

  /** Throws when not all of it was written; then nothing of it is there. */
  synchronized void add(KeptOf of, Question question, Answer answer) throws IOException {
    if (removed) {
      return;
    }
    Instant now = clock.instant();
    Path begun = file;
    if (begun == null) {
      begun = folder.create(name, LocalDate.ofInstant(now, ZoneOffset.UTC));
      file = begun;
    }
    folder.requireRoom();
    try (FileChannel channel = FileChannel.open(begun, StandardOpenOption.WRITE)) {
      long end = channel.size();
      channel.position(end);
      append(channel, new KeptRecords(credentials, of, now), question, answer, begun, end);
    } catch (NoSuchFileException _) {
      removed = true;
    }
  }

  private static void append(
      FileChannel channel,
      KeptRecords records,
      Question question,
      Answer answer,
      Path file,
      long end)
      throws IOException {
    try {
      RecordOutput output = new RecordOutput(Channels.newOutputStream(channel));
      if (end == 0) {
        KeptRecords.begin(output, records.date());
      }
      records.write(output, question, answer);
    } catch (IOException e) {
      cut(file, end);
      throw e;
    }
  }

  /** Also by a thread that was told to stop, which could not write otherwise. */
  private static void cut(Path file, long end) {
    boolean stopped = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(end);
    } catch (IOException e) {
      LOG.debug("the end of a kept file is not whole", e);
    } finally {
      if (stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
