package wagewire.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.app.delivery.Channel.Receiver;
import wagewire.app.outgoing.SendResult;

/** Tests mail against a real server on loopback. */
class MailChannelTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T06:10:00Z"), ZoneOffset.UTC);
  private static final SmtpServer.Login LOGIN =
      new SmtpServer.Login(MailServer.USER, MailServer.PASSWORD);
  private static final SmtpServer.Login WRONG =
      new SmtpServer.Login(MailServer.USER, "hunter2hunter2");

  private final List<Object> pauses = new ArrayList<>();

  @Test
  void aMessageHasTextAndHtmlWithItsPicturesInside() throws Exception {
    try (MailServer server = MailServer.plain()) {
      assertThat(sent(smtp(server, null), BriefExamples.usual(), "news@example.org"))
          .containsExactly(new SendResult.Taken());
      MimeMessage message = server.messages().getFirst();
      assertThat(message.getSubject())
          .isEqualTo("Hiring and pay in marketing operations, week of 16 Nov 2026");
      assertThat(message.getSentDate()).isEqualTo(CLOCK.instant().toString());
      assertThat(message.getHeader("List-Id"))
          .containsExactly("Wagewire brief <wagewire-brief.example.com>");
      assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(message.getFrom()).containsExactly(new InternetAddress("brief@example.com"));

      MimeMultipart alternative = (MimeMultipart) message.getContent();
      assertThat(alternative.getContentType()).startsWith("multipart/alternative");
      assertThat((String) alternative.getBodyPart(0).getContent())
          .startsWith("# Data section, week of 16 Nov 2026")
          .contains("$106k (95 % CI $102k–$111k)", "https://jobs.example/brief?week=2026-W47");
      MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
      assertThat(related.getContentType()).startsWith("multipart/related");
      Document html = Jsoup.parse((String) related.getBodyPart(0).getContent());
      BodyPart picture = related.getBodyPart(1);
      assertThat(html.select("img").eachAttr("src"))
          .containsExactly("cid:employers.png@2026-W47.example.com");
      assertThat(picture.getHeader("Content-ID"))
          .containsExactly("<employers.png@2026-W47.example.com>");
      assertThat(picture.getDisposition()).isEqualTo(Part.INLINE);
      assertThat(picture.getInputStream().readNBytes(4))
          .isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    }
  }

  @Test
  void theIdOfAMessageIsThatOfTheReleaseAndTheRecipient() throws Exception {
    try (MailServer server = MailServer.plain()) {
      SmtpServer smtp = smtp(server, null);
      sent(smtp, BriefExamples.usual(), "news@example.org", "desk@example.org");
      sent(smtp, BriefExamples.usual(), "news@example.org");
      List<String> ids = new ArrayList<>();
      for (MimeMessage message : server.messages()) {
        assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(1);
        ids.add(message.getMessageID());
      }
      assertThat(ids)
          .hasSize(3)
          .allMatch(id -> id.matches("<2026-W47\\.[0-9a-f]{16}@example.com>"));
      assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
    }
  }

  @Test
  void aRecipientThatIsRefusedKeepsNoOtherFromItsMail() throws Exception {
    try (MailServer server = MailServer.plain().refusing("news@example.org", 550)) {
      assertThat(
              sent(smtp(server, null), BriefExamples.usual(), "news@example.org", "b@example.org"))
          .containsExactly(
              new SendResult.Refused("the mail server answered 550"), new SendResult.Taken());
      assertThat(pauses).isEmpty();
    }
  }

  @Test
  void whatTheServerPutsOffIsRetriedTwice() throws Exception {
    try (MailServer server = MailServer.plain().refusing("news@example.org", 451)) {
      assertThat(sent(smtp(server, null), BriefExamples.usual(), "news@example.org"))
          .containsExactly(SendResult.unavailable("the mail server answered 451"));
      assertThat(server.recipients()).hasSize(3);
    }
    try (MailServer server = MailServer.plain().answeringData(554)) {
      assertThat(sent(smtp(server, null), BriefExamples.usual(), "news@example.org"))
          .containsExactly(new SendResult.Refused("the mail server answered 554"));
      assertThat(server.messages()).hasSize(1);
    }
  }

  @Test
  void aWrongPasswordIsRefusedAndInNoResult() throws Exception {
    try (MailServer server = MailServer.with(MailServer::withPassword)) {
      assertThat(sent(smtp(server, LOGIN), BriefExamples.usual(), "news@example.org"))
          .containsExactly(new SendResult.Taken());
      List<SendResult> results =
          sent(smtp(server, WRONG), BriefExamples.usual(), "news@example.org");
      assertThat(results)
          .containsExactly(new SendResult.Refused("the mail server refused user or password"));
      assertThat(results.toString() + WRONG).doesNotContain("hunter2");
      assertThat(server.messages()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"smtp", "smtps"})
  void anEncryptedConnectionIsMadeWithATrustedCertificateAlone(String scheme) throws Exception {
    TestCertificate certificate = TestCertificate.create();
    try (MailServer server =
        MailServer.with(builder ->
            MailServer.withPassword(
                scheme.equals("smtps")
                    ? builder.serverSocketFactory(certificate.server())
                    : builder
                        .enableTLS()
                        .requireTLS()
                        .startTlsSocketFactory(certificate.server())))) {
      URI address = server.address(scheme);
      assertThat(
              sent(
                  new SmtpServer(address, LOGIN, pauses::add, certificate.client()),
                  BriefExamples.usual(),
                  "news@example.org"))
          .containsExactly(new SendResult.Taken());
      assertThat(
              sent(
                  new SmtpServer(address, LOGIN, pauses::add, null),
                  BriefExamples.usual(),
                  "news@example.org"))
          .containsExactly(
              SendResult.unavailable(
                  "no connection to the mail server, or none that is encrypted and trusted"));
      assertThat(server.messages()).hasSize(1);
    }
  }

  @Test
  void aServerThatGoesAwayInTheMiddleLeavesNoDoubtButAtTheEnd() throws Exception {
    try (DroppingMailServer server = DroppingMailServer.afterLines(20)) {
      // Larger than what connections hold of it on the way.
      ReleasedBrief large = BriefExamples.repeating(2_000, "word ".repeat(1_000));
      assertThat(sent(dropping(server), large, "news@example.org"))
          .containsExactly(SendResult.unavailable("the connection to the mail server ended"));
      assertThat(server.connections()).isEqualTo(3);
    }
    try (DroppingMailServer server = DroppingMailServer.afterTheLastLine()) {
      assertThat(sent(dropping(server), BriefExamples.usual(), "news@example.org"))
          .containsExactly(
              new SendResult.InDoubt(
                  "the mail server went away before it took or refused the message"));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void markupOfOthersIsTextInEachPart() throws Exception {
    try (MailServer server = MailServer.plain()) {
      sent(smtp(server, null), BriefExamples.hostile(), "news@example.org");
      MimeMultipart alternative = (MimeMultipart) server.messages().getFirst().getContent();
      MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
      Document html = Jsoup.parse((String) related.getBodyPart(0).getContent());
      assertThat(html.select("script, a, iframe, form")).isEmpty();
      assertThat(html.text()).contains("<script>alert(1)</script>");
      assertThat(html.select("img").eachAttr("src")).allMatch(src -> src.startsWith("cid:"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news@example.org\r\nBcc: eve@example.org",
        "\"news\\\r\nBcc: eve\"@example.org",
        "News\nBcc: eve@example.org <news@example.org>",
        "news",
        "undisclosed: news@example.org;",
        "news@example.org, NEWS@example.org",
        ""
      })
  void anAddressThatWouldBeAnotherHeaderIsNone(String text) {
    assertThat(MailAddresses.parse(text)).isEmpty();
  }

  @Test
  void aNameThatIsNotAsciiIsEncoded() {
    assertThat(MailAddresses.parse("Jürgen Groß <j@example.org>").orElseThrow())
        .extracting(InternetAddress::toString)
        .containsExactly("=?UTF-8?Q?J=C3=BCrgen_Gro=C3=9F?= <j@example.org>");
  }

  private SmtpServer smtp(MailServer server, SmtpServer.@Nullable Login login) {
    return new SmtpServer(server.address("smtp"), login, pauses::add, null);
  }

  private SmtpServer dropping(DroppingMailServer server) {
    return new SmtpServer(server.address(), null, pauses::add, null);
  }

  private static List<SendResult> sent(SmtpServer server, ReleasedBrief brief, String... recipients)
      throws Exception {
    List<InternetAddress> addresses =
        MailAddresses.parse(String.join(", ", recipients)).orElseThrow();
    List<SendResult> results = new ArrayList<>();
    try (MailChannel channel =
        new MailChannel(new InternetAddress("brief@example.com"), addresses, server, CLOCK)) {
      for (Receiver receiver : channel.receivers()) {
        results.add(channel.send(brief, receiver));
      }
    }
    return results;
  }
}
