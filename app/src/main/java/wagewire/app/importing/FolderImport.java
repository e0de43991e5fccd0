package wagewire.app.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wagewire.app.importing.DatedFolder.DatedFile;
import wagewire.ingest.read.table.TableField;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.CountedNoun;

/**
 * Imports the files of a folder one after the other, so that memory does not grow with their
 * number. A board that an earlier file shows as fetched on the same day is left out.
 */
final class FolderImport {

  /** Listings after which a batch is published. */
  private static final int MOST_ITEMS = 5_000;

  private final ImportRequest request;
  private final ImportPublication publication;
  private final Importer.Listener listener;
  private final List<ImportedSnapshot> batch = new ArrayList<>();
  private final Set<BoardId> boards = new HashSet<>();
  private final Set<ObservedBoard> fetched = new HashSet<>();
  private final Map<String, Long> ignored = new TreeMap<>();

  private int items;
  private long observations;
  private long repeated;

  FolderImport(ImportRequest request, ImportPublication publication, Importer.Listener listener) {
    this.request = request;
    this.publication = publication;
    this.listener = listener;
  }

  /** Imports all files and returns their counts. */
  ImportCounts run(List<DatedFile> files) {
    for (int number = 1; number <= files.size(); number++) {
      DatedFile file = files.get(number - 1);
      listener.doing(
          "%s, %,d of %s".formatted(file.name(), number, CountedNoun.of(files.size(), "file")));
      read(file);
    }
    publish();
    if (!ignored.isEmpty()) {
      listener.note("ignored columns, with their values: " + ImportPublication.text(ignored));
    }
    ImportCounts counts = publication.counts();
    listener.note(summary(files.size()));
    if (counts.read() == counts.rejected() && (counts.read() > 0 || observations == 0)) {
      throw new WagewireException(
          ErrorCode.NOTHING_READABLE,
          "nothing could be read",
          CountedNoun.of(files.size(), "file"),
          "Check --each, --platform and --columns.");
    }
    return counts;
  }

  private void read(DatedFile file) {
    ImportMaterial material = new MaterialReader(request.of(file)).read();
    material.reservations().forEach(line -> listener.note("%s: %s".formatted(file.name(), line)));
    material.ignored().forEach((column, values) -> ignored.merge(column, values, Long::sum));
    boolean named = request.columns().names(TableField.FETCHED);
    for (ImportedSnapshot seen : material.seen()) {
      ObservedBoard observed = new ObservedBoard(seen.source().board(), seen.moment());
      if (named && fetched.contains(observed)) {
        repeated++;
        continue;
      }
      if (named && material.broken() == 0) {
        fetched.add(observed);
      }
      add(seen);
    }
  }

  private void add(ImportedSnapshot seen) {
    batch.add(seen);
    boards.add(seen.source().board());
    observations++;
    items += seen.material().listings().size();
    if (items >= MOST_ITEMS) {
      publish();
    }
  }

  private void publish() {
    publication.publish(List.copyOf(batch));
    batch.clear();
    items = 0;
  }

  private String summary(int files) {
    String left =
        request.columns().names(TableField.FETCHED)
            ? "; %,d left out, as an earlier file has the same answer".formatted(repeated)
            : "";
    return "%s, %s of %s%s"
        .formatted(
            CountedNoun.of(files, "file"),
            CountedNoun.of(observations, "observation"),
            CountedNoun.of(boards.size(), "board"),
            left);
  }
}
