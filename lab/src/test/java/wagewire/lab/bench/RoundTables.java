package wagewire.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import wagewire.ingest.collect.Collector.CollectSettings;
import wagewire.lab.bench.round.FrameBoard;
import wagewire.lab.bench.round.RoundClock;
import wagewire.lab.bench.round.RoundClock.HostTime;
import wagewire.lab.bench.round.RoundClock.Visit;
import wagewire.lab.bench.round.WholeRound;

/**
 * Formats the measured rounds as Markdown.
 *
 * @param few boards of the smaller sample, none of which is in the larger
 * @param undescribed listings of both samples without a description
 */
record RoundTables(
    List<FrameBoard> boards,
    List<FrameBoard> few,
    List<FrameBoard> many,
    RoundPair first,
    RoundPair next,
    long undescribed) {

  private static final Duration ANSWER = Duration.ofMillis(300);
  private static final double HOURS = 12;
  private static final double MINUTES = 40;
  private static final double FIFTH = 0.2;
  private static final long HEAP = 2_048;
  private static final int HOSTS = 6;

  /** Requests to a host before the first to a board: robots.txt, reservations. */
  private static final int OF_HOST = 2;

  private static final int AT_ONCE = CollectSettings.STANDARD.boards();
  private static final List<Integer> PLACES = List.of(AT_ONCE, 4 * AT_ONCE, 16 * AT_ONCE);
  private static final double SECONDS_OF_TWO_CORES = 120;
  private static final double GIGABYTE = 1e9;
  private static final int MOST = CollectSettings.STANDARD.details();

  List<String> lines() {
    List<String> lines = new ArrayList<>(goals());
    lines.add("");
    lines.addAll(clocks());
    lines.add("");
    lines.addAll(hosts());
    lines.add("");
    lines.addAll(parts());
    return lines;
  }

  private List<String> goals() {
    RoundClock clock = new RoundClock(AT_ONCE, ANSWER);
    double firstHours = hours(clock.whole(visits(board -> board.details(false, MOST))));
    double fullHours = hours(clock.whole(visits(board -> board.details(true, MOST))));
    double nextHours = hours(clock.whole(visits(board -> board.detailsAgain(MOST))));
    double minutes = minutes(first);
    double again = minutes(next);
    return List.of(
        "| | goal | first round | met | next round | met |",
        "|---|---|---:|---|---:|---|",
        "| by the clock, hours: lists, and pages of go-to-market titles | %.0f | %.1f | %s | %.1f | %s |"
            .formatted(
                HOURS, firstHours, met(firstHours <= HOURS), nextHours, met(nextHours <= HOURS)),
        "| by the clock, hours: every posting's page | | %.1f | | | |".formatted(fullHours),
        "| minutes of two cores | %.0f; next: a fifth of the first | %.1f | %s | %.1f | %s |"
            .formatted(
                MINUTES, minutes, met(minutes <= MINUTES), again, met(again <= FIFTH * minutes)),
        "| heap of the largest process after a collection, MiB, in the sample | %,d; next: a fifth of that | %,d | %s | %,d | %s |"
            .formatted(
                HEAP,
                first.many().heap(),
                met(first.many().heap() <= HEAP),
                next.many().heap(),
                met(next.many().heap() <= FIFTH * HEAP)),
        "| requests: lists | | %,d | | %,d | |"
            .formatted(sum(FrameBoard::lists), sum(FrameBoard::lists)),
        "| requests: postings' pages (every one: %,d) | | %,d | | %,d | |"
            .formatted(
                sum(board -> board.details(true, MOST)),
                sum(board -> board.details(false, MOST)),
                sum(board -> board.detailsAgain(MOST))),
        amount("bytes of answers, GB", round -> round.requests().bytes() / GIGABYTE),
        amount("added to PostgreSQL, GB", round -> round.database() / GIGABYTE),
        amount("added to Kafka, GB", round -> round.kafka() / GIGABYTE));
  }

  /** Returns how long a round takes, the more boards are visited at once. */
  private List<String> clocks() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| boards at once | hours: lists, pages of go-to-market titles | hours: every page | hours:"
            + " next round |");
    lines.add("|---:|---:|---:|---:|");
    List<Visit> wanted = visits(board -> board.details(false, MOST));
    List<Visit> all = visits(board -> board.details(true, MOST));
    List<Visit> again = visits(board -> board.detailsAgain(MOST));
    PLACES.forEach(places -> {
      RoundClock clock = new RoundClock(places, ANSWER);
      lines.add(
          "| %,d | %.1f | %.1f | %.1f |"
              .formatted(
                  places,
                  hours(clock.whole(wanted)),
                  hours(clock.whole(all)),
                  hours(clock.whole(again))));
    });
    return lines;
  }

  private List<String> hosts() {
    RoundClock clock = new RoundClock(AT_ONCE, ANSWER);
    List<String> lines = new ArrayList<>();
    lines.add("| host, never idle | boards | requests | hours |");
    lines.add("|---|---:|---:|---:|");
    clock
        .longest(visits(board -> board.details(false, MOST)), HOSTS)
        .forEach(host -> lines.add(line(host.host(), host)));
    clock
        .longest(visits(board -> board.details(true, MOST)), 2)
        .forEach(host -> lines.add(line("every page: " + host.host(), host)));
    return lines;
  }

  private static String line(String name, HostTime host) {
    return "| %s | %,d | %,d | %.1f |"
        .formatted(name, host.boards(), host.requests(), hours(host.time()));
  }

  private List<String> parts() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| samples: %,d and %,d boards; %,d of %,d postings, %,d without a description | first: few | many | next: few | many |"
            .formatted(
                few.size(),
                many.size(),
                postings(few) + postings(many),
                postings(boards),
                undescribed));
    lines.add("|---|---:|---:|---:|---:|");
    lines.add(row("seconds", "%,.0f", round -> round.result().seconds()));
    lines.add(row("postings published", "%,.0f", round -> round.result().postings()));
    lines.add(row("requests: postings' pages", "%,.0f", round -> round.requests().allDetails()));
    lines.add(
        "| as calculated | %,d | %,d | %,d | %,d |"
            .formatted(
                sum(few, board -> board.details(false, MOST)),
                sum(many, board -> board.details(false, MOST)),
                sum(few, board -> board.detailsAgain(MOST)),
                sum(many, board -> board.detailsAgain(MOST))));
    lines.add(row("heap, MiB", "%,.0f", MeasuredRound::heap));
    lines.add(row("CPU seconds", "%,.1f", MeasuredRound::cpuSeconds));
    Stream.of(
            MeasuredPart.INGEST,
            MeasuredPart.TRANSFORM,
            MeasuredPart.LOAD,
            MeasuredPart.KAFKA,
            MeasuredPart.POSTGRES)
        .map(part -> row("of them " + part.id(), "%,.1f", round -> round.cpuSeconds(part)))
        .forEach(lines::add);
    return lines;
  }

  private String amount(String name, ToDoubleFunction<MeasuredRound> of) {
    return "| %s | | %.2f | | %.2f | |"
        .formatted(
            name,
            samples().of(of.applyAsDouble(first.many())),
            samples().of(of.applyAsDouble(next.many())));
  }

  private String row(String name, String format, ToDoubleFunction<MeasuredRound> of) {
    return String.format(
        Locale.ROOT,
        "| %s | " + String.join(" | ", format, format, format, format) + " |",
        name,
        of.applyAsDouble(first.few()),
        of.applyAsDouble(first.many()),
        of.applyAsDouble(next.few()),
        of.applyAsDouble(next.many()));
  }

  private double minutes(RoundPair round) {
    return samples().of(round.few().cpuSeconds(), round.many().cpuSeconds()) / SECONDS_OF_TWO_CORES;
  }

  private WholeRound samples() {
    return new WholeRound(few.size(), many.size(), boards.size());
  }

  private List<Visit> visits(ToIntFunction<FrameBoard> details) {
    Set<String> seen = new HashSet<>();
    return boards.stream()
        .map(board ->
            new Visit(
                board.group(),
                board.host(),
                board.gap(),
                (seen.add(board.host()) ? OF_HOST : 0) + board.lists() + details.applyAsInt(board)))
        .toList();
  }

  private long sum(ToIntFunction<FrameBoard> of) {
    return sum(boards, of);
  }

  private static long sum(List<FrameBoard> boards, ToIntFunction<FrameBoard> of) {
    return boards.stream().mapToLong(of::applyAsInt).sum();
  }

  private static long postings(List<FrameBoard> boards) {
    return sum(boards, FrameBoard::postings);
  }

  private static double hours(Duration time) {
    return time.toMillis() / 3.6e6;
  }

  private static String met(boolean isMet) {
    return isMet ? "yes" : "**no**";
  }
}
