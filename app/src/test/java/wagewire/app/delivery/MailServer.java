package wagewire.app.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Mail server on loopback that refuses what the test tells it to. */
final class MailServer implements AutoCloseable {

  static final String USER = "wagewire";
  static final String PASSWORD = "correct-horse-battery";

  private final SMTPServer server;
  private final List<byte[]> taken = new CopyOnWriteArrayList<>();
  private final List<String> recipients = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();
  private volatile int afterData;

  private MailServer(UnaryOperator<SMTPServer.Builder> settings) {
    server =
        settings
            .apply(
                SMTPServer.port(0)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .messageHandlerFactory(Handler::new))
            .build();
    server.start();
  }

  /** Starts a server without encryption. */
  static MailServer plain() {
    return new MailServer(builder -> builder);
  }

  /** Starts a server with these settings. */
  static MailServer with(UnaryOperator<SMTPServer.Builder> settings) {
    return new MailServer(settings);
  }

  /** Lets a server want the user and the password. */
  static SMTPServer.Builder withPassword(SMTPServer.Builder builder) {
    return builder
        .requireAuth(true)
        .authenticationHandlerFactory(
            new EasyAuthenticationHandlerFactory((user, password, _) -> {
              if (!user.equals(USER) || !password.equals(PASSWORD)) {
                throw new LoginFailedException("no, not " + password);
              }
            }));
  }

  /** Refuses a recipient with the code. */
  MailServer refusing(String recipient, int code) {
    refused.put(recipient, code);
    return this;
  }

  /** Answers the end of each message with the code; 0 ends the connection instead. */
  MailServer answeringData(int code) {
    afterData = code;
    return this;
  }

  URI address(String scheme) {
    return URI.create("%s://127.0.0.1:%d".formatted(scheme, server.getPortAllocated()));
  }

  /** Returns recipients that were named, in their order. */
  List<String> recipients() {
    return List.copyOf(recipients);
  }

  /** Returns the messages that were read to their end, with or without being taken. */
  List<MimeMessage> messages() throws MessagingException {
    List<MimeMessage> messages = new CopyOnWriteArrayList<>();
    for (byte[] bytes : taken) {
      messages.add(read(new ByteArrayInputStream(bytes)));
    }
    return messages;
  }

  private static MimeMessage read(InputStream input) throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), input);
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Conversation about one message. */
  private final class Handler implements MessageHandler {

    private final MessageContext context;

    private Handler(MessageContext context) {
      this.context = context;
    }

    @Override
    public void from(String sender) {
      assert context != null;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      recipients.add(recipient);
      Integer code = refused.get(recipient);
      if (code != null) {
        throw new RejectException(code, "no " + recipient);
      }
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      taken.add(data.readAllBytes());
      if (afterData == -1) {
        throw new IllegalStateException("gone");
      }
      if (afterData > 0) {
        throw new RejectException(afterData, "not now");
      }
      return "taken";
    }

    @Override
    public void done() {
      assert context != null;
    }
  }
}
