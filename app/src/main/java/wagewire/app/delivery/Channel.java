package wagewire.app.delivery;

import java.util.List;
import wagewire.app.outgoing.SendResult;

/** Place that the brief of a release is delivered to. */
public sealed interface Channel extends AutoCloseable permits MailChannel, ChatChannel {

  /** Returns the name in commands and in {@code operations.delivery}, such as {@code mail}. */
  String id();

  /** Returns to whom a brief goes; each gets it once. */
  List<Receiver> receivers();

  /** Sends the brief to one of the receivers, repeatedly where that may help. */
  SendResult send(ReleasedBrief brief, Receiver receiver) throws InterruptedException;

  @Override
  void close();

  /**
   * Receiver within a channel.
   *
   * @param key identifies it in the database without naming it; empty where there is one alone
   * @param label text for the operator's terminal, without secrets
   */
  record Receiver(String key, String label) {

    /** Creates the receiver of a channel that has one alone. */
    static Receiver single(String label) {
      return new Receiver("", label);
    }
  }
}
