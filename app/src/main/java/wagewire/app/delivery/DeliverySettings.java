package wagewire.app.delivery;

import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.app.outgoing.OutgoingAddress;
import wagewire.app.settings.Settings;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Reads the channels from the settings {@code deliver.*}; secrets are in no message. */
public final class DeliverySettings {

  private static final String MAIL_TO = "deliver.mail.to";
  private static final String MAIL_FROM = "deliver.mail.from";
  private static final String MAIL_SERVER = "deliver.mail.server";
  private static final String MAIL_USER = "deliver.mail.user";
  private static final String MAIL_PASSWORD = "deliver.mail.password";
  private static final String RESTATEMENTS = "deliver.restatements";

  private final Settings settings;
  private final Clock clock;

  private DeliverySettings(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Reads the channels, which the caller closes, with the address of the served brief from the
   * setting {@code serve.public-url}.
   *
   * @throws WagewireException WRONG_USAGE for a setting that is missing or wrong
   */
  public static DeliveryPlan read(Settings settings, Clock clock) {
    String origin = settings.value("serve.public-url").orElse(null);
    return read(
        settings,
        clock,
        origin == null
            ? null
            : OutgoingAddress.origin(origin)
                .orElseThrow(
                    () -> wrong("serve.public-url", "an address such as https://jobs.example")));
  }

  /**
   * Reads the channels, which the caller closes.
   *
   * @param served scheme, host and port by which readers reach the service; null where none is
   *     known
   * @throws WagewireException WRONG_USAGE for a setting that is missing or wrong
   */
  public static DeliveryPlan read(Settings settings, Clock clock, @Nullable URI served) {
    DeliverySettings reading = new DeliverySettings(settings, clock);
    List<Channel> channels = new ArrayList<>();
    reading.mail().ifPresent(channels::add);
    reading.chat(ChatFormat.SLACK).ifPresent(channels::add);
    reading.chat(ChatFormat.TEAMS).ifPresent(channels::add);
    return new DeliveryPlan(channels, reading.restatements(), served);
  }

  private Optional<Channel> mail() {
    Optional<String> to = value(MAIL_TO);
    if (to.isEmpty()) {
      for (String key : List.of(MAIL_FROM, MAIL_SERVER)) {
        if (value(key).isPresent()) {
          throw missing(MAIL_TO, "mail addresses with commas between them", key);
        }
      }
      return Optional.empty();
    }
    List<InternetAddress> recipients =
        MailAddresses.parse(to.get())
            .orElseThrow(() -> wrong(MAIL_TO, "different mail addresses with commas between them"));
    InternetAddress from =
        value(MAIL_FROM)
            .map(text ->
                MailAddresses.parse(text)
                    .filter(one -> one.size() == 1)
                    .orElseThrow(() -> wrong(MAIL_FROM, "one mail address"))
                    .getFirst())
            .orElseThrow(() -> missing(MAIL_FROM, "one mail address", MAIL_TO));
    return Optional.of(new MailChannel(from, recipients, server(), clock));
  }

  private SmtpServer server() {
    String text =
        value(MAIL_SERVER).orElseThrow(() -> missing(MAIL_SERVER, "a mail server", MAIL_TO));
    URI address =
        OutgoingAddress.mailServer(text)
            .orElseThrow(() ->
                wrong(
                    MAIL_SERVER,
                    "a server such as smtp://mail.example.org:587 or"
                        + " smtps://mail.example.org:465, without a user"));
    Optional<String> user = value(MAIL_USER);
    Optional<String> password = value(MAIL_PASSWORD);
    if (user.isPresent() != password.isPresent()) {
      throw usage(
          "of %s and %s one alone is set".formatted(MAIL_USER, MAIL_PASSWORD), "Set both or none.");
    }
    return new SmtpServer(address, login(user.orElse(null), password.orElse(null)));
  }

  private static SmtpServer.@Nullable Login login(
      @Nullable String user, @Nullable String password) {
    return user == null || password == null ? null : new SmtpServer.Login(user, password);
  }

  private Optional<Channel> chat(ChatFormat format) {
    String key = "deliver." + format.id() + ".webhook";
    return value(key)
        .map(text ->
            new ChatChannel(
                format,
                OutgoingAddress.web(text)
                    .orElseThrow(
                        () -> wrong(key, "an address that begins with https and has no user"))));
  }

  private boolean restatements() {
    String text = value(RESTATEMENTS).orElse("false");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(RESTATEMENTS, "true or false");
    };
  }

  private Optional<String> value(String key) {
    return settings.value(key).map(String::strip);
  }

  private static WagewireException missing(String key, String kind, String because) {
    return usage(
        "%s is not set".formatted(key), "Set it to %s, as %s is set.".formatted(kind, because));
  }

  private static WagewireException wrong(String key, String kind) {
    return usage("%s is invalid".formatted(key), "It must be %s.".formatted(kind));
  }

  private static WagewireException usage(String what, String toDo) {
    return new WagewireException(ErrorCode.WRONG_USAGE, what, "settings of delivery", toDo);
  }
}
