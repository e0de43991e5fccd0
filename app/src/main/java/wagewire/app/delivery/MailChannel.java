package wagewire.app.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.List;
import wagewire.app.outgoing.SendResult;

/** Delivers the brief by mail, a message to each recipient. */
final class MailChannel implements Channel {

  private final InternetAddress from;
  private final List<InternetAddress> recipients;
  private final SmtpServer server;
  private final Clock clock;

  MailChannel(
      InternetAddress from, List<InternetAddress> recipients, SmtpServer server, Clock clock) {
    this.from = from;
    this.recipients = List.copyOf(recipients);
    this.server = server;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "mail";
  }

  @Override
  public List<Receiver> receivers() {
    return recipients.stream()
        .map(one ->
            new Receiver(MailAddresses.key(one), one.getAddress() + " through " + server.label()))
        .toList();
  }

  @Override
  public SendResult send(ReleasedBrief brief, Receiver receiver) throws InterruptedException {
    InternetAddress recipient =
        recipients.stream()
            .filter(one -> MailAddresses.key(one).equals(receiver.key()))
            .findFirst()
            .orElseThrow();
    try {
      return server.send(MailMessage.of(brief, from, recipient, clock), recipient);
    } catch (MessagingException e) {
      return new SendResult.Refused("the message could not be written");
    }
  }

  @Override
  public void close() {
    // Connections end with each message.
  }
}
