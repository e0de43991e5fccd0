package wagewire.transform.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.listing.PublishedListing;
import wagewire.transform.employer.EmployerResolver;
import wagewire.transform.language.LanguageReader;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.pay.PayInput;
import wagewire.transform.pay.PayReader;
import wagewire.transform.place.PlaceReader;
import wagewire.transform.text.PlainText;
import wagewire.transform.text.Shingles;
import wagewire.transform.text.WordRuns;
import wagewire.transform.title.TitleClassifier;
import wagewire.transform.tool.ToolFinder;

/**
 * Prints the CPU time for a posting as a whole and in its parts, next to that of jsoup. The build
 * does not run it; it runs with
 *
 * <pre>
 * mvn -pl transform -am test -Dtest=NormaliserBench -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * over made postings, or with {@code -Dpostings=FOLDER} over those in saved answers of boards. With
 * {@code -Dheap=true} it prints only what normalising leaves of the heap: the most that was in use
 * behind a collection.
 */
final class NormaliserBench {

  /** A posting that is ready to be read in parts. */
  private record Subject(PublishedListing listing, String html, String text, WordRuns words) {

    static Subject of(PublishedListing listing) {
      String description = listing.description() == null ? "" : listing.description();
      String html =
          description.startsWith("&lt;")
              ? Parser.unescapeEntities(description, false)
              : description;
      String text = PlainText.of(description);
      return new Subject(listing, html, text, WordRuns.of(text));
    }
  }

  private static final long WARM_UP = 10_000_000_000L;
  private static final long ROUND = 1_000_000_000L;
  private static final int ROUNDS = 5;
  private static final int POSTINGS = 500;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Source SOURCE =
      new Source("bench", "bench", SourceKind.AGGREGATOR, null, null, false);

  /** Takes what is read, so that reading it cannot be left out. */
  private int sum;

  @Test
  void printsWhatAPostingCosts() throws IOException {
    String folder = System.getProperty("postings");
    List<PublishedListing> listings =
        folder == null ? GeneratedPostings.of(1, POSTINGS) : SavedPostings.in(Path.of(folder));
    if (Boolean.getBoolean("heap")) {
      HeapOfNormalising.print(Normaliser.load(), listings, SOURCE);
      return;
    }
    long start = THREADS.getCurrentThreadCpuTime();
    Normaliser normaliser = Normaliser.load();
    long loaded = THREADS.getCurrentThreadCpuTime();
    listings.forEach(listing -> sum += normaliser.normalise(listing, SOURCE).hashCode());
    long cold = THREADS.getCurrentThreadCpuTime() - loaded;
    List<Subject> subjects = listings.stream().map(Subject::of).toList();
    System.out.printf(
        "%d postings of %.0f characters, text of %.0f; loading took %d ms%n",
        subjects.size(),
        subjects.stream().mapToInt(one -> one.html().length()).average().orElse(0),
        subjects.stream().mapToInt(one -> one.text().length()).average().orElse(0),
        (loaded - start) / 1_000_000);
    double jsoup = microseconds(subjects, one -> Jsoup.parse(one.html()).body().text().length());
    double whole =
        microseconds(subjects, one -> normaliser.normalise(one.listing(), SOURCE).hashCode());
    System.out.printf("%-22s %8s %10s %9s%n", "", "µs", "of jsoup", "of whole");
    print("jsoup: parse and text", jsoup, jsoup, whole);
    print("the first postings", cold / 1e3 / listings.size(), jsoup, whole);
    print("the whole", whole, jsoup, whole);
    parts().forEach(part -> print(part.name(), microseconds(subjects, part.work()), jsoup, whole));
    System.out.println("(" + sum + ")");
  }

  private record Part(String name, ToIntFunction<Subject> work) {}

  private static List<Part> parts() {
    TitleClassifier titles = TitleClassifier.load();
    PlaceReader places = PlaceReader.load();
    EmployerResolver employers = EmployerResolver.load();
    PayReader pays = PayReader.load();
    ToolFinder tools = ToolFinder.load();
    LanguageReader languages = LanguageReader.load();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("text", one -> PlainText.of(one.listing().description()).length()));
    parts.add(new Part("words", one -> WordRuns.of(one.text()).size()));
    parts.add(
        new Part(
            "title",
            one ->
                titles
                    .read(one.listing().title(), one.listing().department(), one.text())
                    .hashCode()));
    parts.add(
        new Part(
            "pay",
            one ->
                pays.read(
                        new PayInput(one.listing().pays(), one.text(), null, null, null, null),
                        List.of("US"))
                    .size()));
    parts.add(
        new Part(
            "place",
            one ->
                places
                    .read(one.listing().places(), null, null, null, one.listing().title())
                    .hashCode()));
    parts.add(
        new Part("tools", one -> tools.find(one.listing().title(), one.words(), Set.of()).size()));
    parts.add(new Part("fingerprint", one -> Shingles.fingerprint(one.words()).hashCode()));
    parts.add(
        new Part(
            "language", one -> languages.read("en", one.listing().title(), one.text()).hashCode()));
    parts.add(
        new Part(
            "employer", one -> employers.resolve(null, one.listing().company(), null).hashCode()));
    return parts;
  }

  /** Processor time of this thread for one posting, in the best of some rounds. */
  private double microseconds(List<Subject> subjects, ToIntFunction<Subject> work) {
    round(subjects, work, WARM_UP);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      least = Math.min(least, round(subjects, work, ROUND));
    }
    return least;
  }

  private double round(List<Subject> subjects, ToIntFunction<Subject> work, long nanoseconds) {
    long start = THREADS.getCurrentThreadCpuTime();
    long passed = 0;
    long count = 0;
    while (passed < nanoseconds) {
      for (Subject subject : subjects) {
        sum += work.applyAsInt(subject);
      }
      count += subjects.size();
      passed = THREADS.getCurrentThreadCpuTime() - start;
    }
    return passed / 1e3 / count;
  }

  private static void print(String name, double microseconds, double jsoup, double whole) {
    System.out.printf(
        "%-22s %8.1f %10.2f %8.0f%%%n",
        name, microseconds, microseconds / jsoup, 100 * microseconds / whole);
  }
}
