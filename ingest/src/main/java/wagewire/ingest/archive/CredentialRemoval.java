package wagewire.ingest.archive;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.Redaction;

/**
 * Removes credentials from what is archived: those that logs redact, and a platform's key wherever
 * it occurs.
 */
final class CredentialRemoval {

  private static final String REMOVED = "[removed]";

  /** Shortest secret; shorter ones would match parts of words. */
  private static final int SHORTEST = 4;

  private static final Pattern HEADER =
      Pattern.compile(
          "(?i).*(?:auth|cookie|key|token|secret|passw|session|[cx]srf|signature|credential).*");

  private final List<String> secrets;

  /**
   * @param key for the board's platform, with parts divided by colons; null for none
   */
  CredentialRemoval(@Nullable String key) {
    this.secrets = key == null ? List.of() : secrets(key);
  }

  /** Returns each part, all parts joined, and both in the form of basic authentication. */
  private static List<String> secrets(String key) {
    Set<String> plain = new LinkedHashSet<>(List.of(key));
    plain.addAll(List.of(key.split(":", -1)));
    for (String pair : List.of(key, key + ":")) {
      plain.add(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
    Set<String> written = new LinkedHashSet<>(plain);
    for (String one : plain) {
      String form = URLEncoder.encode(one, StandardCharsets.UTF_8);
      written.add(form);
      written.add(form.replace("+", "%20"));
      written.add(one.replace("/", "\\/"));
    }
    return written.stream()
        .filter(one -> one.length() >= SHORTEST)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  String removed(URI address) {
    return removed(address.toASCIIString());
  }

  String removed(String text) {
    return Redaction.of(withoutKey(text));
  }

  /** Returns the header's value without credentials. */
  String header(String name, String value) {
    return HEADER.matcher(name).matches() ? REMOVED : removed(value);
  }

  /** Returns the body without the platform's key; usually the same array. */
  byte[] removed(byte[] body) {
    if (secrets.isEmpty()) {
      return body;
    }
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String shown = text;
    for (String secret : secrets) {
      byte[] written = secret.getBytes(StandardCharsets.UTF_8);
      shown = shown.replace(new String(written, StandardCharsets.ISO_8859_1), REMOVED);
    }
    return shown.equals(text) ? body : shown.getBytes(StandardCharsets.ISO_8859_1);
  }

  private String withoutKey(String text) {
    String shown = text;
    for (String secret : secrets) {
      shown = shown.replace(secret, REMOVED);
    }
    return shown;
  }
}
