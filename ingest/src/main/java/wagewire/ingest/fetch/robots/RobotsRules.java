package wagewire.ingest.fetch.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a robots.txt for one user agent. crawler-commons parses and groups the lines; this
 * class selects the applicable rule.
 */
record RobotsRules(List<Line> lines, @Nullable Duration crawlDelay) {

  /** Rules of an empty file. */
  static final RobotsRules NOTHING = new RobotsRules(List.of(), null);

  private static final Pattern PRODUCT = Pattern.compile("[^\\s*]+");
  private static final Pattern FOR_ALL =
      Pattern.compile("(?im)^([ \\t]*+user-?[ \\t]?agent[ \\t]*+:?[ \\t]*+\\*)[ \\t][^\\r\\n]*");
  private static final Pattern INDEX = Pattern.compile("/index\\.html?$");
  private static final String NOBODY = "-";

  /**
   * Parses a file, whatever its content.
   *
   * @param product token such as {@code Wagewire}; one with blanks matches only rules for all
   */
  static RobotsRules read(byte[] content, String product) {
    String token = PRODUCT.matcher(product).matches() ? product.toLowerCase(Locale.ROOT) : NOBODY;
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    SimpleRobotRules rules = parser.parseContent("", plain(content), "text/plain", List.of(token));
    List<Line> lines =
        rules.getRobotRules().stream()
            .map(rule -> new Line(rule.isAllow(), rule.getPrefix()))
            .toList();
    long delay = rules.getCrawlDelay();
    return new RobotsRules(
        lines,
        delay == BaseRobotRules.UNSET_CRAWL_DELAY || delay < 0 ? null : Duration.ofMillis(delay));
  }

  /** Rewrites "User-agent: * (everybody)", which also addresses everybody. */
  private static byte[] plain(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return FOR_ALL.matcher(text).replaceAll("$1").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the rule that disallows an address; the longest match wins, then one that allows. */
  Optional<String> forbids(URI address) {
    String path = PathPattern.path(address);
    if (path.equals("/robots.txt")) {
      return Optional.empty();
    }
    Line strongest = null;
    int strength = -1;
    for (Line line : lines) {
      int length = line.length(path);
      if (length > strength || (length == strength && length >= 0 && line.allows())) {
        strongest = line;
        strength = length;
      }
    }
    return strongest == null || strongest.allows()
        ? Optional.empty()
        : Optional.of("Disallow: " + strongest.pattern());
  }

  RobotsEffect verdict() {
    boolean forbidsSome = lines.stream().anyMatch(line -> !line.allows());
    if (!forbidsSome) {
      return RobotsEffect.ALLOWED;
    }
    boolean allowsSome = lines.stream().anyMatch(Line::allows);
    boolean forbidsAll =
        lines.stream().anyMatch(line -> !line.allows() && line.pattern().matches("/?\\*?"));
    return forbidsAll && !allowsSome ? RobotsEffect.FORBIDDEN : RobotsEffect.PARTLY;
  }

  /**
   * One rule.
   *
   * @param pattern escaped as {@link PathPattern#escaped} does
   */
  private record Line(boolean allows, String pattern, PathPattern compiled) {

    Line(boolean allows, String pattern) {
      this(allows, pattern, new PathPattern(pattern));
    }

    /** Returns the length of the match, which decides between rules; negative without a match. */
    int length(String path) {
      if (compiled.matches(path)) {
        return pattern.length();
      }
      String folder = allows ? INDEX.matcher(pattern).replaceFirst("/\\$") : pattern;
      boolean same = folder.length() < pattern.length() && new PathPattern(folder).matches(path);
      return same ? folder.length() : -1;
    }
  }
}
