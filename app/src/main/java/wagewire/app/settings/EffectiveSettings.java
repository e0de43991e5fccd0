package wagewire.app.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Lists the settings in effect for a command, without secrets. */
public final class EffectiveSettings {

  private static final String HIDDEN = "(set, not shown)";

  /** Credentials in an address. */
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?<=//)[^/@\\s]*@|(?<=[?&](?:user|password|sslpassword)=)[^&]*");

  private EffectiveSettings() {}

  /**
   * One setting.
   *
   * @param value the value, or a note in place of a secret
   * @param source one of {@code option}, {@code environment}, {@code file}, {@code default}
   * @param where the option, the variable or the file; null for a default
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Line(String key, String value, String source, @Nullable String where) {}

  /**
   * Lists all settings.
   *
   * @param written options on the command line
   */
  public static List<Line> of(Settings settings, ParseResult written) {
    List<Line> lines = new ArrayList<>();
    for (Setting setting : KnownSettings.all()) {
      if (!setting.isFamily()) {
        ResolvedSetting said =
            written(setting, written)
                .or(() -> settings.find(setting))
                .orElse(
                    new ResolvedSetting(
                        setting.defaultValue(), ResolvedSetting.Source.DEFAULT, ""));
        lines.add(line(setting.name(), said, setting.secret()));
      }
    }
    for (PassThroughSettings client : PassThroughSettings.values()) {
      for (Map.Entry<String, ResolvedSetting> one : settings.passedOn(client).entrySet()) {
        String key = client.prefix() + one.getKey();
        lines.add(line(key, one.getValue(), PassThroughSettings.isSecret(key)));
      }
    }
    return List.copyOf(lines);
  }

  /** Returns true for an address with credentials in it. */
  static boolean hasCredentials(String value) {
    return CREDENTIALS.matcher(value).find();
  }

  private static Optional<ResolvedSetting> written(Setting setting, ParseResult written) {
    OptionSpec option = written.matchedOption(setting.option());
    return option == null
        ? Optional.empty()
        : Optional.of(
            new ResolvedSetting(
                String.valueOf((Object) option.getValue()),
                ResolvedSetting.Source.OPTION,
                setting.option()));
  }

  private static Line line(String key, ResolvedSetting said, boolean secret) {
    boolean usual = said.source() == ResolvedSetting.Source.DEFAULT;
    String value = secret && !usual ? HIDDEN : CREDENTIALS.matcher(said.value()).replaceAll("…");
    return new Line(key, value, said.source().id(), usual ? null : said.where());
  }
}
