package wagewire.app.command.data;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.Pipeline;
import wagewire.app.pipeline.UnreadableResend;
import wagewire.model.text.CountedNoun;
import wagewire.warehouse.Warehouse;

/** {@code resend}: sends records again that could not be read. */
@Command(
    name = "resend",
    mixinStandardHelpOptions = true,
    description =
        "Sends records again that transform or load could not read, such as after an update that"
            + " reads them. They are in postings.unreadable_record; one that still cannot be read"
            + " is kept there anew. Records that this program did not write are not sent.")
public final class ResendCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Override
  public Integer call() {
    try (Servers servers = Servers.all(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      try (Pipeline pipeline = Pipeline.start(servers, warehouse, Clock.systemUTC())) {
        pipeline.catchUp(_ -> {});
        UnreadableResend.Counts counts = pipeline.watch(() -> new UnreadableResend(servers).send());
        pipeline.catchUp(_ -> {});
        options.print(
            counts,
            "%s sent again, %,d no longer in Kafka%s"
                .formatted(
                    CountedNoun.of(counts.sent(), "record"),
                    counts.gone(),
                    counts.forged() == 0
                        ? ""
                        : ", %,d not sent: this program did not write them"
                            .formatted(counts.forged())));
      }
      return 0;
    }
  }
}
