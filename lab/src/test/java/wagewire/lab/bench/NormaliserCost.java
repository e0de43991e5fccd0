package wagewire.lab.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;
import wagewire.lab.validate.MarkedTable;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.json.Json;
import wagewire.model.listing.ContentHash;
import wagewire.model.listing.PublishedListing;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.normalise.VisibleListing;

/**
 * Measures the CPU that normalising real postings takes beside that of parsing the same answers:
 * their JSON into a tree, and the HTML of their descriptions by jsoup into text. Writes a table
 * into a page between its marks {@code normaliser}, and prints a digest of all normalised postings,
 * which changes with the rules alone. Arguments: page, folder with a folder of saved answers for
 * each platform.
 */
public final class NormaliserCost {

  private static final double GOAL = 3;

  /** The second compiler goes on for that long. */
  private static final long WARM_UP = 25_000_000_000L;

  private static final long ROUND = 1_000_000_000L;
  private static final int ROUNDS = 5;
  private static final Source SOURCE =
      new Source("bench", "bench", SourceKind.AGGREGATOR, null, null, false);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Normaliser normaliser = Normaliser.load();

  /** Takes what is made, so that making it cannot be left out. */
  private int sum;

  private NormaliserCost() {}

  public static void main(String[] arguments) throws IOException {
    List<SavedAnswer> answers = SavedAnswer.below(Path.of(arguments[1]));
    NormaliserCost cost = new NormaliserCost();
    List<PublishedListing> listings =
        answers.stream().flatMap(answer -> answer.listings().stream()).toList();
    System.out.println("digest of the normalised postings: " + cost.digest(listings));
    MarkedTable.write(Path.of(arguments[0]), "normaliser", cost.lines(answers, listings));
    System.out.println("(" + cost.sum + ")");
  }

  private String digest(List<PublishedListing> listings) {
    MessageDigest digest = ContentHash.sha256();
    listings.forEach(
        one -> digest.update(Json.bytes(normaliser.normalise(VisibleListing.of(one), SOURCE))));
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<String> lines(List<SavedAnswer> answers, List<PublishedListing> listings) {
    List<String> pages = listings.stream().map(SavedAnswer::html).toList();
    List<Timed<?>> timed =
        List.of(
            new Timed<>(answers, answer -> answer.tree().size()),
            new Timed<>(pages, page -> Jsoup.parse(page).body().text().length()),
            new Timed<>(
                listings, one -> normaliser.normalise(VisibleListing.of(one), SOURCE).hashCode()));
    timed.forEach(one -> one.round(WARM_UP));
    for (int round = 0; round < ROUNDS; round++) {
      timed.forEach(one -> one.round(ROUND));
    }
    double json = timed.get(0).least / 1e3 / listings.size();
    double html = timed.get(1).least / 1e3 / listings.size();
    double normalised = timed.get(2).least / 1e3 / listings.size();
    double times = normalised / (json + html);
    return List.of(
        "| %,d real postings of %d answers | µs a posting |"
            .formatted(listings.size(), answers.size()),
        "|---|---:|",
        "| JSON parsed into trees | %.1f |".formatted(json),
        "| HTML of descriptions parsed by jsoup into text | %.1f |".formatted(html),
        "| normalised | %.1f |".formatted(normalised),
        "| normalised, of both parsed; goal: at most %.0f (%s) | %.1f |"
            .formatted(GOAL, times <= GOAL ? "met" : "**not met**", times));
  }

  /** Some work on each of some elements. */
  private final class Timed<T> {

    private final List<T> elements;
    private final ToIntFunction<T> work;

    /** The least nanoseconds of CPU of this thread that all elements took. */
    private double least = Double.MAX_VALUE;

    Timed(List<T> elements, ToIntFunction<T> work) {
      this.elements = elements;
      this.work = work;
    }

    void round(long nanoseconds) {
      long start = THREADS.getCurrentThreadCpuTime();
      long passed = 0;
      int count = 0;
      while (passed < nanoseconds) {
        for (T one : elements) {
          sum += work.applyAsInt(one);
        }
        count++;
        passed = THREADS.getCurrentThreadCpuTime() - start;
      }
      least = Math.min(least, (double) passed / count);
    }
  }
}
