package wagewire.lab.bench.figures;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import wagewire.model.error.WagewireException;

/**
 * Fills a warehouse with made postings and measures its releases: all weeks but two, one week more
 * by a process and a server that have just started, and the next week.
 */
public final class FigureBench {

  private final MadeWarehouse warehouse;
  private final Consumer<String> notes;

  /**
   * @param folder an empty directory
   * @param notes receives progress messages
   */
  public FigureBench(FigureBenchRequest request, Path folder, Consumer<String> notes) {
    this.warehouse = new MadeWarehouse(request, folder);
    this.notes = notes;
  }

  /**
   * @throws WagewireException INTERNAL_ERROR when a release fails
   */
  public FigureBenchResult run() {
    notes.accept("making rows");
    List<MeasuredRelease> _ = warehouse.run("fill");
    notes.accept("figures of all weeks but two");
    List<MeasuredRelease> all = warehouse.run("all");
    notes.accept("figures of one week more, and of the next");
    List<MeasuredRelease> weeks = warehouse.run("weeks");
    return new FigureBenchResult(
        warehouse.request(), all.getFirst(), weeks.getFirst(), weeks.getLast());
  }
}
