package wagewire.app.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.app.delivery.Channel.Receiver;
import wagewire.app.delivery.DeliveryLine.State;
import wagewire.app.delivery.Notices.Notice;
import wagewire.app.outgoing.SendResult;
import wagewire.model.text.CountedNoun;
import wagewire.warehouse.operations.DeliveryKey;
import wagewire.warehouse.operations.DeliveryOutcome;
import wagewire.warehouse.operations.DeliveryRecord;
import wagewire.warehouse.operations.DeliveryStore;

/** One run of deliveries, while the lock of deliveries is held. */
final class DeliveryRun {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRun.class);

  /** Failures in a row after which a channel is left until the next run. */
  private static final int MOST_FAILURES = 2;

  private final DeliveryStore store;
  private final DeliveryPlan plan;
  private final DeliveryMode mode;
  private final Notices notices;
  private final Supplier<ReleasedBrief> reading;
  private final Consumer<String> notes;
  private @Nullable ReleasedBrief brief;

  /**
   * @param notices what receivers have not had yet
   * @param reading reads the brief of the newest release
   */
  DeliveryRun(
      DeliveryStore store,
      DeliveryPlan plan,
      DeliveryMode mode,
      Notices notices,
      Supplier<ReleasedBrief> reading,
      Consumer<String> notes) {
    this.store = store;
    this.plan = plan;
    this.mode = mode;
    this.notices = notices;
    this.reading = reading;
    this.notes = notes;
  }

  List<DeliveryLine> deliver(DueBrief due, List<Channel> channels) {
    if (mode != DeliveryMode.PREVIEW) {
      store.endInterrupted();
    }
    List<DeliveryLine> lines = new ArrayList<>();
    for (Channel channel : channels) {
      lines.addAll(deliver(due, channel));
    }
    return lines;
  }

  private List<DeliveryLine> deliver(DueBrief due, Channel channel) {
    List<DeliveryLine> lines = new ArrayList<>();
    int failures = 0;
    for (Receiver receiver : channel.receivers()) {
      lines.addAll(
          failures < MOST_FAILURES && !Thread.currentThread().isInterrupted()
              ? deliver(due, channel, receiver)
              : List.of(line(due, channel, receiver, State.LATER, "the channel failed just now")));
      failures = lines.getLast().state() == State.FAILED ? failures + 1 : 0;
    }
    return lines;
  }

  /**
   * Returns what became of the message; before it, where notices went alone, that the brief is in
   * doubt.
   */
  private List<DeliveryLine> deliver(DueBrief due, Channel channel, Receiver receiver) {
    DeliveryKey key = due.key(channel, receiver, plan.restatements());
    List<Notice> waiting = notices.due(due, channel, receiver, mode);
    Optional<DeliveryLine> kept =
        store.find(key).flatMap(before -> keptBack(due, channel, receiver, before));
    boolean alone = kept.isPresent();
    if (alone && (waiting.isEmpty() || !isOver(kept.get()))) {
      return List.of(kept.get());
    }
    List<DeliveryLine> lines = new ArrayList<>();
    kept.filter(line -> line.state() == State.UNKNOWN).ifPresent(lines::add);
    lines.add(sent(due, channel, receiver, key, waiting, alone));
    return lines;
  }

  /** Sends the notices, with the brief unless they go alone. */
  private DeliveryLine sent(
      DueBrief due,
      Channel channel,
      Receiver receiver,
      DeliveryKey key,
      List<Notice> waiting,
      boolean alone) {
    Attempt attempt =
        new Attempt(
            due,
            channel,
            receiver,
            keys(key, waiting, channel, receiver, alone),
            text(waiting, alone));
    if (mode == DeliveryMode.PREVIEW) {
      return attempt.line(State.WOULD_SEND, "");
    }
    ReleasedBrief released =
        alone ? ReleasedBrief.of(due, waiting, plan.served()) : brief().opening(waiting);
    if (!released.vintage().equals(due.vintage())) {
      return line(due, channel, receiver, State.LATER, "another release was made meanwhile");
    }
    if (!store.claim(attempt.keys(), due.vintage(), mode == DeliveryMode.AGAIN)) {
      return line(due, channel, receiver, State.LATER, "another process is sending it");
    }
    DeliveryLine line = recorded(attempt, send(released, channel, receiver));
    notes.accept(line.withoutAddress(receiver).line());
    return line;
  }

  /** Returns whether the receiver has the brief, or it is not sent any more. */
  private static boolean isOver(DeliveryLine kept) {
    return switch (kept.state()) {
      case ALREADY, UNKNOWN -> true;
      case SENT, FAILED, LATER, WOULD_SEND -> false;
    };
  }

  /** Returns what the message holds: the brief unless it was sent, and the notices. */
  private static List<DeliveryKey> keys(
      DeliveryKey brief, List<Notice> waiting, Channel channel, Receiver receiver, boolean alone) {
    List<DeliveryKey> keys = new ArrayList<>(alone ? List.of() : List.of(brief));
    waiting.forEach(notice -> keys.add(notice.key(channel, receiver)));
    return keys;
  }

  private static String text(List<Notice> waiting, boolean alone) {
    if (waiting.isEmpty()) {
      return "";
    }
    String notices = CountedNoun.of(waiting.size(), "notice");
    return alone ? notices + " without the brief" : "with " + notices;
  }

  /**
   * A message to one receiver.
   *
   * @param keys what it holds
   * @param text what it holds beside the brief; empty for the brief alone
   */
  private record Attempt(
      DueBrief due, Channel channel, Receiver receiver, List<DeliveryKey> keys, String text) {

    /**
     * @param reason empty without one
     */
    DeliveryLine line(State state, String reason) {
      String words = text.isEmpty() || reason.isEmpty() ? text + reason : text + ", " + reason;
      return DeliveryRun.line(due, channel, receiver, state, words);
    }
  }

  /** Returns why nothing is sent to a receiver for whom sending was begun before. */
  private Optional<DeliveryLine> keptBack(
      DueBrief due, Channel channel, Receiver receiver, DeliveryRecord before) {
    if (mode == DeliveryMode.AGAIN) {
      return Optional.empty();
    }
    return switch (before.outcome()) {
      case SENT ->
          Optional.of(
              line(
                  due,
                  channel,
                  receiver,
                  State.ALREADY,
                  before.vintage().equals(due.vintage()) ? "" : "as " + before.vintage()));
      case UNKNOWN ->
          Optional.of(
              line(
                  due,
                  channel,
                  receiver,
                  State.UNKNOWN,
                  "%s; ./wagewire deliver --again %s sends it"
                      .formatted(before.error(), channel.id())));
      case FAILED ->
          mode == DeliveryMode.RETRY && !store.isDue(before)
              ? Optional.of(line(due, channel, receiver, State.LATER, "it is retried later"))
              : Optional.empty();
      case SENDING ->
          mode == DeliveryMode.PREVIEW
              ? Optional.of(
                  line(due, channel, receiver, State.LATER, "it is being sent, or was interrupted"))
              : Optional.empty();
    };
  }

  private ReleasedBrief brief() {
    ReleasedBrief read = brief;
    if (read == null) {
      read = reading.get();
      brief = read;
    }
    return read;
  }

  private static SendResult send(ReleasedBrief brief, Channel channel, Receiver receiver) {
    try {
      return channel.send(brief, receiver);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new SendResult.InDoubt("the process ended while it was being sent");
    } catch (RuntimeException e) {
      // One channel: whatever ends it, the others are still used. A message may quote an address.
      LOG.error("Internal error in channel {}: {}", channel.id(), e.getClass().getName());
      return new SendResult.InDoubt("internal error");
    }
  }

  /** Records a result; also while the thread is interrupted, which connections do not bear. */
  private DeliveryLine recorded(Attempt attempt, SendResult result) {
    boolean interrupted = Thread.interrupted();
    try {
      return switch (result) {
        case SendResult.Taken _ -> ended(attempt, DeliveryOutcome.SENT, State.SENT, "");
        case SendResult.Refused refused -> failed(attempt, refused.reason());
        case SendResult.Unavailable away -> failed(attempt, away.reason());
        case SendResult.InDoubt doubt ->
            ended(attempt, DeliveryOutcome.UNKNOWN, State.UNKNOWN, doubt.reason());
      };
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private DeliveryLine failed(Attempt attempt, String reason) {
    return ended(attempt, DeliveryOutcome.FAILED, State.FAILED, reason);
  }

  private DeliveryLine ended(Attempt attempt, DeliveryOutcome outcome, State state, String reason) {
    store.ended(attempt.keys(), outcome, reason.isEmpty() ? null : reason);
    return attempt.line(state, reason);
  }

  private static DeliveryLine line(
      DueBrief due, Channel channel, Receiver receiver, State state, String text) {
    return new DeliveryLine(channel.id(), receiver.label(), due.vintage(), state, text);
  }
}
