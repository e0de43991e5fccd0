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
import wagewire.app.outgoing.SendResult;
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
  private final Supplier<ReleasedBrief> reading;
  private final Consumer<String> notes;
  private @Nullable ReleasedBrief brief;

  /**
   * @param reading reads the brief of the newest release
   */
  DeliveryRun(
      DeliveryStore store,
      DeliveryPlan plan,
      DeliveryMode mode,
      Supplier<ReleasedBrief> reading,
      Consumer<String> notes) {
    this.store = store;
    this.plan = plan;
    this.mode = mode;
    this.reading = reading;
    this.notes = notes;
  }

  List<DeliveryLine> deliver(DueBrief due, List<Channel> channels) {
    if (mode != DeliveryMode.PREVIEW) {
      store.endInterrupted(
          plan.channels().stream().filter(Channel::isRepeatable).map(Channel::id).toList());
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
      DeliveryLine line =
          failures < MOST_FAILURES && !Thread.currentThread().isInterrupted()
              ? deliver(due, channel, receiver)
              : line(due, channel, receiver, State.LATER, "the channel failed just now");
      failures = line.state() == State.FAILED ? failures + 1 : 0;
      lines.add(line);
    }
    return lines;
  }

  private DeliveryLine deliver(DueBrief due, Channel channel, Receiver receiver) {
    DeliveryKey key = due.key(channel, receiver, plan.restatements());
    Optional<DeliveryLine> kept =
        store.find(key).flatMap(before -> keptBack(due, channel, receiver, before));
    if (kept.isPresent()) {
      return kept.get();
    }
    if (mode == DeliveryMode.PREVIEW) {
      return line(due, channel, receiver, State.WOULD_SEND, "");
    }
    ReleasedBrief released = brief();
    if (!released.vintage().equals(due.vintage())) {
      return line(due, channel, receiver, State.LATER, "another release was made meanwhile");
    }
    if (!store.claim(key, due.vintage(), mode == DeliveryMode.AGAIN)) {
      return line(due, channel, receiver, State.LATER, "another process is sending it");
    }
    DeliveryLine line = recorded(due, channel, receiver, key, send(released, channel, receiver));
    notes.accept(line.withoutAddress(receiver).line());
    return line;
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
  private DeliveryLine recorded(
      DueBrief due, Channel channel, Receiver receiver, DeliveryKey key, SendResult result) {
    boolean interrupted = Thread.interrupted();
    try {
      return switch (result) {
        case SendResult.Taken _ -> {
          store.ended(key, DeliveryOutcome.SENT, null);
          yield line(due, channel, receiver, State.SENT, "");
        }
        case SendResult.Refused refused -> failed(due, channel, receiver, key, refused.reason());
        case SendResult.Unavailable away -> failed(due, channel, receiver, key, away.reason());
        case SendResult.InDoubt doubt when channel.isRepeatable() ->
            failed(due, channel, receiver, key, doubt.reason());
        case SendResult.InDoubt doubt -> {
          store.ended(key, DeliveryOutcome.UNKNOWN, doubt.reason());
          yield line(due, channel, receiver, State.UNKNOWN, doubt.reason());
        }
      };
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private DeliveryLine failed(
      DueBrief due, Channel channel, Receiver receiver, DeliveryKey key, String reason) {
    store.ended(key, DeliveryOutcome.FAILED, reason);
    return line(due, channel, receiver, State.FAILED, reason);
  }

  private static DeliveryLine line(
      DueBrief due, Channel channel, Receiver receiver, State state, String text) {
    return new DeliveryLine(channel.id(), receiver.label(), due.vintage(), state, text);
  }
}
