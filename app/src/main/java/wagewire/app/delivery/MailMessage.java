package wagewire.app.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.render.BriefDocument;
import wagewire.reporting.brief.render.MailBrief;
import wagewire.reporting.brief.render.MarkdownBrief;

/**
 * Mail to one recipient: text, and HTML with its pictures inside. Its id is the same for the same
 * release and recipient.
 */
final class MailMessage extends MimeMessage {

  private static final String UTF_8 = "UTF-8";

  private final String id;
  private boolean written;

  private MailMessage(String id) {
    super(Session.getInstance(new Properties()));
    this.id = id;
  }

  /**
   * Writes the message.
   *
   * @throws MessagingException for a header that cannot be written
   */
  static MailMessage of(
      ReleasedBrief brief, InternetAddress from, InternetAddress recipient, Clock clock)
      throws MessagingException {
    String host = MailAddresses.host(from);
    MailMessage message =
        new MailMessage("<%s.%s@%s>".formatted(brief.name(), MailAddresses.key(recipient), host));
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, recipient);
    message.setSubject(brief.title(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("List-Id", "Wagewire brief <wagewire-brief.%s>".formatted(host));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(content(brief, "@%s.%s".formatted(brief.vintage(), host)));
    message.saveChanges();
    return message;
  }

  /** Begins an attempt to send it. */
  void begin() {
    written = false;
  }

  /** Returns true when the whole message was written, so that the server may have taken it. */
  boolean isWritten() {
    return written;
  }

  @Override
  public void writeTo(OutputStream output, String[] ignored)
      throws IOException, MessagingException {
    super.writeTo(output, ignored);
    written = true;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  /**
   * @param after end of the id of a picture
   */
  private static MimeMultipart content(ReleasedBrief released, String after)
      throws MessagingException {
    Brief brief = released.withLink();
    MimeBodyPart text = new MimeBodyPart();
    String title = released.isNoticeAlone() ? released.title() : null;
    text.setText(
        MarkdownBrief.of(BriefDocument.of(brief, Map.of(), "").titled(title)), UTF_8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(
        MailBrief.html(BriefDocument.of(brief, released.charts(), "cid:", after).titled(title)),
        UTF_8,
        "html");
    MimeMultipart related = new MimeMultipart("related", html);
    for (Map.Entry<String, byte[]> one : released.pictures().entrySet()) {
      related.addBodyPart(picture(one.getKey() + ".png", after, one.getValue()));
    }
    MimeBodyPart rich = new MimeBodyPart();
    rich.setContent(related);
    return new MimeMultipart("alternative", text, rich);
  }

  private static MimeBodyPart picture(String name, String after, byte[] png)
      throws MessagingException {
    MimeBodyPart picture = new MimeBodyPart();
    picture.setDataHandler(new DataHandler(new ByteArrayDataSource(png, "image/png")));
    picture.setContentID("<" + name + after + ">");
    picture.setDisposition(Part.INLINE);
    picture.setFileName(name);
    return picture;
  }
}
