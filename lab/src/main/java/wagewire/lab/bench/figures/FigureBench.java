package wagewire.lab.bench.figures;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import wagewire.lab.bench.ServiceProcess;
import wagewire.local.process.Polling;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

/**
 * Fills a warehouse with made postings and measures its releases: all weeks but two, one week more
 * by a process and a server that have just started, and the next week.
 */
public final class FigureBench {

  private static final Duration LIMIT = Duration.ofHours(12);

  private final FigureBenchRequest request;
  private final Path folder;
  private final Consumer<String> notes;

  /**
   * @param folder an empty directory
   * @param notes receives progress messages
   */
  public FigureBench(FigureBenchRequest request, Path folder, Consumer<String> notes) {
    this.request = request;
    this.folder = folder;
    this.notes = notes;
  }

  /**
   * @throws WagewireException INTERNAL_ERROR when a release fails
   */
  public FigureBenchResult run() {
    notes.accept("making rows");
    List<MeasuredRelease> _ = process("fill");
    notes.accept("figures of all weeks but two");
    List<MeasuredRelease> all = process("all");
    notes.accept("figures of one week more, and of the next");
    List<MeasuredRelease> weeks = process("weeks");
    return new FigureBenchResult(request, all.getFirst(), weeks.getFirst(), weeks.getLast());
  }

  private List<MeasuredRelease> process(String work) {
    List<String> arguments =
        Stream.concat(
                Stream.of(folder.resolve("data").toString(), work), request.arguments().stream())
            .toList();
    try (ServiceProcess process =
        ServiceProcess.start(ReleaseProcess.class, folder, work, arguments)) {
      if (!Polling.until(LIMIT, process::isDone)) {
        throw new WagewireException(
            ErrorCode.NOT_READY,
            "the release is not finished",
            work + " after " + LIMIT,
            "Lower --postings.");
      }
      return List.of(Json.read(process.lines().getLast(), MeasuredRelease[].class));
    }
  }
}
