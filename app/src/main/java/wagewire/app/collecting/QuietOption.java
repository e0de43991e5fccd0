package wagewire.app.collecting;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import wagewire.ingest.collect.QuietRule;

/** Option for how often boards are read that show nothing of go-to-market. */
public final class QuietOption {

  @Option(
      names = "--quiet-weeks",
      paramLabel = "N",
      converter = WeeksConverter.class,
      description =
          "Read boards with details go-to-market (all of frame) every N weeks, 1 to 4, while they"
              + " have shown no such posting for 13 weeks; 0: like all others (default: 4).")
  private QuietRule rule = QuietRule.STANDARD;

  public QuietRule rule() {
    return rule;
  }

  /** Converts a number of weeks. */
  static final class WeeksConverter implements ITypeConverter<QuietRule> {
    @Override
    public QuietRule convert(String value) {
      try {
        return new QuietRule(Integer.parseInt(value.strip()));
      } catch (IllegalArgumentException _) {
        throw new TypeConversionException(
            "must be 0 to %d weeks, not '%s'".formatted(QuietRule.MOST, value));
      }
    }
  }
}
