package wagewire.reporting.serve.assistant;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages of one assistant in lines of UTF-8 (stdio of the Model Context Protocol), each answered
 * as soon as it can be, so that a ping does not wait for the database. Ends with the input.
 */
public final class MessageLines implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MessageLines.class);

  /** Messages that are answered at a time; the next line is read when one is done. */
  private static final int AT_ONCE = 16;

  /** Bytes of the longest message: each character has four at most. */
  private static final int MOST_BYTES = 4 * AssistantServer.MOST_CHARACTERS;

  private final AssistantServer server;
  private final InputStream input;
  private final OutputStream output;
  private final ReentrantLock writing = new ReentrantLock();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Throwable failure;

  public MessageLines(AssistantServer server, InputStream input, OutputStream output) {
    this.server = server;
    this.input = new BufferedInputStream(input);
    this.output = output;
  }

  /** Returns when the input has ended and its messages are answered, or after the close. */
  @Override
  public void run() {
    // Reading cannot be interrupted: its thread is left behind at the close.
    Thread.ofPlatform().daemon().name("messages").start(this::readAll);
    try {
      ended.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns why the messages ended before the input did; null when they did not. */
  public @Nullable Throwable failure() {
    return failure;
  }

  @Override
  public void close() {
    ended.countDown();
  }

  private void readAll() {
    try {
      for (Line line = next(); line != null; line = next()) {
        places.acquire();
        Line message = line;
        Thread.ofVirtual().start(() -> answer(message));
      }
      places.acquire(AT_ONCE);
    } catch (IOException e) {
      failure = e;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  private void answer(Line line) {
    try {
      AssistantServer.Answer answer =
          line.cut ? AssistantServer.tooLong() : server.answer(line.text, null);
      if (answer.body() != null) {
        write(answer.body());
      }
    } catch (IOException e) {
      // The client has gone.
      failure = e;
      ended.countDown();
    } catch (RuntimeException e) {
      LOG.error("A message was not answered", e);
    } finally {
      places.release();
    }
  }

  private void write(String body) throws IOException {
    writing.lock();
    try {
      output.write((body + "\n").getBytes(StandardCharsets.UTF_8));
      output.flush();
    } finally {
      writing.unlock();
    }
  }

  /**
   * A line of the input.
   *
   * @param cut true where it was longer than a message may be
   */
  private record Line(String text, boolean cut) {}

  /** Reads the next line that is not blank; null at the end. */
  private @Nullable Line next() throws IOException {
    while (true) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      boolean cut = false;
      int one = input.read();
      if (one < 0) {
        return null;
      }
      for (; one >= 0 && one != '\n'; one = input.read()) {
        cut |= bytes.size() >= MOST_BYTES;
        if (!cut) {
          bytes.write(one);
        }
      }
      String text = bytes.toString(StandardCharsets.UTF_8);
      if (!text.isBlank()) {
        return new Line(text, cut);
      }
    }
  }
}
