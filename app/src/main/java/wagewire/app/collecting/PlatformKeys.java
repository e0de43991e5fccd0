package wagewire.app.collecting;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** API keys of platforms, from variables such as {@code WAGEWIRE_KEY_USAJOBS}. */
final class PlatformKeys {

  private static final String PREFIX = "WAGEWIRE_KEY_";

  private PlatformKeys() {}

  /** Returns the keys by platform. */
  static Map<String, String> in(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(setting -> setting.getKey().startsWith(PREFIX) && !setting.getValue().isBlank())
        .collect(
            Collectors.toMap(
                setting -> setting.getKey().substring(PREFIX.length()).toLowerCase(Locale.ROOT),
                setting -> setting.getValue().strip()));
  }
}
