package wagewire.app.command.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.app.command.Arguments;
import wagewire.app.settings.Settings;
import wagewire.local.data.OwnerOnlyPermissions;
import wagewire.model.source.YesNoUnknown;
import wagewire.reporting.serve.AccessPolicy;

/**
 * Options for the address of the HTTP service and its readers. A token is never an option's value,
 * because lists of processes show those.
 */
final class AccessOptions {

  private static final int SHORTEST = 16;

  @Option(
      names = "--port",
      description = "Port to listen on; 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int port = 8490;

  @Option(
      names = {"--host", "--listen"},
      paramLabel = "ADDRESS",
      description =
          "Address to listen on, such as 0.0.0.0 (default: 127.0.0.1, this machine alone).")
  private String host = "127.0.0.1";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "Require of every request the token in the file's first line; also the setting"
              + " serve.token.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--behind-proxy",
      description = "A server in front, or the network, controls access.")
  private boolean behindProxy;

  @Option(names = "--open-metrics", description = "Serve /metrics without the token.")
  private boolean openMetrics;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "Address by which readers reach the service, such as https://jobs.example: links and"
              + " pictures take it, and requests for other hosts are refused.")
  private @Nullable String publicUrl;

  @Option(
      names = "--allow-origins",
      paramLabel = "ORIGINS",
      split = ",",
      description =
          "Sites whose scripts may read the API in a browser, such as https://desk.example; * for"
              + " all, which a service with a token refuses (default: none).")
  private List<String> origins = List.of();

  @Option(
      names = "--redistribution",
      paramLabel = "TERMS",
      split = ",",
      description =
          "Also show other machines and sites single postings of sources whose redistribution is"
              + " unknown, because nobody has read their terms. This machine alone is shown them"
              + " anyway.")
  private Set<YesNoUnknown> redistribution = Set.of();

  /**
   * Reads and checks the options before anything is started.
   *
   * @throws ParameterException for an address that other machines reach when access is not
   *     configured, and for a token that cannot be read or is easy to guess
   */
  HttpEndpoint listening(CommandLine command, Settings settings) {
    InetAddress address = Arguments.address(command, host);
    Arguments.port(command, port);
    return new HttpEndpoint(address, port, access(command, settings, address));
  }

  private AccessPolicy access(CommandLine command, Settings settings, InetAddress address) {
    String token = token(command, settings);
    if (token != null && token.length() < SHORTEST) {
      throw new ParameterException(
          command, "the token must have %d characters or more".formatted(SHORTEST));
    }
    if (token == null && !behindProxy && !address.isLoopbackAddress()) {
      throw new ParameterException(
          command,
          "access to %s is not restricted: give a token with --token-file or the"
                  .formatted(address.getHostAddress())
              + " setting serve.token (WAGEWIRE_SERVE_TOKEN), or --behind-proxy where a server in"
              + " front controls access");
    }
    boolean others =
        token != null || behindProxy || !address.isLoopbackAddress() || !origins.isEmpty();
    return new AccessPolicy(
        token,
        openMetrics,
        publicUrl(command),
        others ? terms() : AccessPolicy.OPEN.redistribution(),
        origins(command, token != null));
  }

  private Set<String> origins(CommandLine command, boolean byToken) {
    Set<String> allowed = new HashSet<>();
    for (String origin : origins) {
      if (origin.strip().equals("*")) {
        if (byToken) {
          throw new ParameterException(
              command, "--allow-origins cannot be * where a token is required: name the sites");
        }
        allowed.add("*");
      } else {
        allowed.add(origin(command, "--allow-origins", origin).toString().toLowerCase(Locale.ROOT));
      }
    }
    return allowed;
  }

  private Set<YesNoUnknown> terms() {
    Set<YesNoUnknown> terms = EnumSet.of(YesNoUnknown.YES);
    terms.addAll(redistribution);
    return terms;
  }

  private @Nullable URI publicUrl(CommandLine command) {
    return publicUrl == null ? null : origin(command, "--public-url", publicUrl);
  }

  /** Reads scheme, host and port. */
  private static URI origin(CommandLine command, String option, String text) {
    URI address = Arguments.webAddress(command, option, text.strip());
    if (address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null
        || !List.of("", "/").contains(address.getRawPath())) {
      throw new ParameterException(
          command, option + " must be an address without a path, such as https://jobs.example");
    }
    return URI.create(address.getScheme() + "://" + address.getRawAuthority());
  }

  private @Nullable String token(CommandLine command, Settings settings) {
    if (tokenFile == null) {
      return settings.value("serve.token").orElse(null);
    }
    try {
      OwnerOnlyPermissions.requireUnread(tokenFile);
      List<String> lines = Files.readAllLines(tokenFile);
      return lines.isEmpty() ? "" : lines.getFirst().strip();
    } catch (IOException e) {
      throw new ParameterException(
          command, "--token-file cannot be read: " + tokenFile + "; check its name and rights", e);
    }
  }
}
