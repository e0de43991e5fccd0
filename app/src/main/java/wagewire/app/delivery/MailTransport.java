package wagewire.app.delivery;

import jakarta.mail.internet.InternetAddress;
import wagewire.app.outgoing.SendResult;

/** Way of a mail: through a server, or into a folder to look at. */
sealed interface MailTransport permits SmtpServer, MailFolder {

  /** Returns the server or the folder, without user and password. */
  String label();

  SendResult send(MailMessage message, InternetAddress recipient) throws InterruptedException;
}
