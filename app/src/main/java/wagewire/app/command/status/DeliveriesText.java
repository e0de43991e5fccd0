package wagewire.app.command.status;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wagewire.app.command.Terminal;
import wagewire.warehouse.operations.DeliveryOutcome;
import wagewire.warehouse.operations.DeliveryRecord;

/** Formats the deliveries of the newest brief for a terminal. */
final class DeliveriesText {

  private DeliveriesText() {}

  /** Returns a line for each channel and release; empty before the first delivery. */
  static String of(List<DeliveryRecord> deliveries) {
    Map<String, List<DeliveryRecord>> channels =
        deliveries.stream()
            .collect(
                Collectors.groupingBy(
                    one ->
                        one.key().channel()
                            + ": "
                            + one.vintage()
                            + (one.key().isNotice() ? " notices" : ""),
                    TreeMap::new,
                    Collectors.toList()));
    return channels.entrySet().stream()
        .map(channel ->
            "delivery    %s %s\n".formatted(channel.getKey(), outcomes(channel.getValue())))
        .collect(Collectors.joining());
  }

  /** Returns the outcomes, such as {@code 12 sent, 1 failed (the mail server answered 550)}. */
  private static String outcomes(List<DeliveryRecord> channel) {
    Map<DeliveryOutcome, List<DeliveryRecord>> outcomes =
        channel.stream()
            .collect(
                Collectors.groupingBy(DeliveryRecord::outcome, TreeMap::new, Collectors.toList()));
    return outcomes.entrySet().stream()
        .map(one -> {
          String error = one.getValue().getFirst().error();
          String text = "%d %s".formatted(one.getValue().size(), one.getKey().id());
          return error == null ? text : "%s (%s)".formatted(text, Terminal.safe(error));
        })
        .collect(Collectors.joining(", "));
  }
}
