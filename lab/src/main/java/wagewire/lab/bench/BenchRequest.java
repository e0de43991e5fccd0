package wagewire.lab.bench;

import java.util.List;

/**
 * What to measure with.
 *
 * @param employers of the simulated market, some 18 postings each in its two weeks
 * @param workers processes of transform, and as many of load
 */
public record BenchRequest(int employers, long seed, int workers) {

  /** The command that serves such a market. */
  List<String> market() {
    return List.of(
        "market",
        "--keep-answers",
        "--port",
        "0",
        "--weeks",
        "1",
        "--employers",
        Integer.toString(employers),
        "--seed",
        Long.toString(seed));
  }
}
