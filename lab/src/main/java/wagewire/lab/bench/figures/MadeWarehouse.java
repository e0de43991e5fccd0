package wagewire.lab.bench.figures;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.lab.bench.ServiceProcess;
import wagewire.local.process.Polling;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

/**
 * A warehouse of made postings, filled and released by processes of their own.
 *
 * @param folder an empty directory, of which the data directory is a part
 */
public record MadeWarehouse(FigureBenchRequest request, Path folder) {

  private static final Duration LIMIT = Duration.ofHours(12);

  public Path data() {
    return folder.resolve("data");
  }

  /** Starts PostgreSQL; the caller closes it. */
  public Servers servers() {
    return Servers.database(new CommonOptions(data(), null, null));
  }

  /**
   * Does a work of {@link ReleaseProcess} and returns its releases.
   *
   * @throws WagewireException NOT_READY when it does not end
   */
  public List<MeasuredRelease> run(String work) {
    List<String> arguments =
        Stream.concat(Stream.of(data().toString(), work), request.arguments().stream()).toList();
    try (ServiceProcess process =
        ServiceProcess.start(ReleaseProcess.class, folder, work, arguments)) {
      if (!Polling.until(LIMIT, process::isDone)) {
        throw new WagewireException(
            ErrorCode.NOT_READY,
            "the release is not finished",
            work + " after " + LIMIT,
            "Lower the number of postings.");
      }
      return List.of(Json.read(process.lines().getLast(), MeasuredRelease[].class));
    }
  }
}
