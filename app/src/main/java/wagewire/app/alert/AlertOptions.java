package wagewire.app.alert;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.app.command.Arguments;

/** Option for the webhook that receives alerts. */
public final class AlertOptions {

  @Option(
      names = "--alert-url",
      paramLabel = "URL",
      description =
          "A webhook that is sent JSON when a release is late, a release check or a run failed,"
              + " boards are held, or a headline moved; also WAGEWIRE_ALERT_URL, which other users"
              + " of the machine cannot see.")
  private @Nullable String address;

  /**
   * Returns the webhook; null when none was given.
   *
   * @throws ParameterException for an invalid address, without repeating it
   */
  public @Nullable Webhook webhook(CommandLine command) {
    if (address == null || address.isBlank()) {
      return null;
    }
    try {
      URI read = new URI(address.strip());
      if (Arguments.isWebAddress(read)) {
        return new Webhook(read);
      }
    } catch (URISyntaxException _) {
      // Reported below, because the exception would repeat the secret.
    }
    throw new ParameterException(
        command, "--alert-url must be an address such as https://example.org/hooks/1");
  }
}
