package wagewire.app.delivery;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.app.outgoing.OutgoingAddress;
import wagewire.app.outgoing.RetriedSend;
import wagewire.app.outgoing.SendResult;

/**
 * Mail server. Anywhere but on this machine the connection is encrypted, from its beginning ({@code
 * smtps}) or by STARTTLS ({@code smtp}), and the server's certificate is checked. Of its answers
 * the code alone is kept.
 */
final class SmtpServer {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);

  private static final String SECONDS_10 = "10000";
  private static final String SECONDS_30 = "30000";
  private static final int SMTPS_PORT = 465;
  private static final int SMTP_PORT = 587;
  private static final int PERMANENT = 5;

  private final URI address;
  private final @Nullable Login login;
  private final RetriedSend retried;
  private final @Nullable SSLSocketFactory sockets;

  /** User and password. */
  record Login(String user, String password) {

    @Override
    public String toString() {
      return "login";
    }
  }

  /**
   * @param address smtp or smtps, with a host
   * @param login null where the server wants none
   */
  SmtpServer(URI address, @Nullable Login login) {
    this(address, login, Thread::sleep, null);
  }

  /**
   * @param sockets of TLS; null for the JVM's, with its certificates
   */
  SmtpServer(
      URI address,
      @Nullable Login login,
      RetriedSend.Pause pause,
      @Nullable SSLSocketFactory sockets) {
    this.address = address;
    this.login = login;
    this.retried = new RetriedSend(pause, false);
    this.sockets = sockets;
  }

  /** Returns host and port, without user and password. */
  String label() {
    return address.getHost() + ":" + port();
  }

  SendResult send(MailMessage message, InternetAddress recipient) throws InterruptedException {
    return retried.send(() -> once(message, recipient));
  }

  private SendResult once(MailMessage message, InternetAddress recipient) {
    Transport transport = transport();
    try {
      transport.connect(
          address.getHost(),
          port(),
          login == null ? null : login.user(),
          login == null ? null : login.password());
    } catch (AuthenticationFailedException e) {
      close(transport);
      return new SendResult.Refused("the mail server refused user or password");
    } catch (MessagingException e) {
      close(transport);
      return SendResult.unavailable(
          "no connection to the mail server, or none that is encrypted and trusted");
    }
    message.begin();
    try {
      transport.sendMessage(message, new Address[] {recipient});
      return new SendResult.Taken();
    } catch (MessagingException e) {
      return refused(e, message);
    } finally {
      close(transport);
    }
  }

  private Transport transport() {
    try {
      return Session.getInstance(properties()).getTransport(protocol());
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("SMTP is missing in the program", e);
    }
  }

  /** Closes the connection; what happens to it after the answer changes nothing. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("a connection to the mail server was not closed as it should be");
    }
  }

  private static SendResult refused(MessagingException failure, MailMessage message) {
    int code = code(failure);
    if (code > 0) {
      String reason = "the mail server answered " + code;
      return code / 100 == PERMANENT
          ? new SendResult.Refused(reason)
          : SendResult.unavailable(reason);
    }
    return message.isWritten()
        ? new SendResult.InDoubt("the mail server went away before it took or refused the message")
        : SendResult.unavailable("the connection to the mail server ended");
  }

  /** Returns the code of the answer, that to the recipient first; 0 without an answer. */
  private static int code(MessagingException failure) {
    int code = 0;
    for (Exception cause = failure; cause instanceof MessagingException one; ) {
      code =
          switch (one) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> Math.max(code, refused.getReturnCode());
            default -> code;
          };
      cause = one.getNextException();
    }
    return code;
  }

  private boolean isImplicit() {
    return address.getScheme().equals("smtps");
  }

  private String protocol() {
    return isImplicit() ? "smtps" : "smtp";
  }

  private int port() {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return isImplicit() ? SMTPS_PORT : SMTP_PORT;
  }

  private Properties properties() {
    String prefix = "mail." + protocol() + ".";
    Properties properties = new Properties();
    properties.put(prefix + "connectiontimeout", SECONDS_10);
    properties.put(prefix + "timeout", SECONDS_30);
    properties.put(prefix + "writetimeout", SECONDS_30);
    properties.put(prefix + "auth", Boolean.toString(login != null));
    properties.put(prefix + "starttls.enable", "true");
    properties.put(
        prefix + "starttls.required",
        Boolean.toString(!isImplicit() && !OutgoingAddress.isLoopback(address.getHost())));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "quitwait", "false");
    if (sockets != null) {
      properties.put(prefix + "ssl.socketFactory", sockets);
    }
    return properties;
  }
}
