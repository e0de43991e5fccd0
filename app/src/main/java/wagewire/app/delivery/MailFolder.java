package wagewire.app.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import wagewire.app.outgoing.SendResult;
import wagewire.model.error.WagewireException;
import wagewire.model.text.OutputFile;

/** Writes mail as files that mail programs open, instead of sending it. */
record MailFolder(Path folder) implements MailTransport {

  @Override
  public String label() {
    return folder.toString();
  }

  @Override
  public SendResult send(MailMessage message, InternetAddress recipient) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      message.writeTo(bytes);
      OutputFile.createFolder(folder);
      String id = message.getMessageID();
      OutputFile.writeBytes(
          folder.resolve(id.substring(1, id.indexOf('@')) + ".eml"), bytes.toByteArray());
      return new SendResult.Taken();
    } catch (WagewireException e) {
      return SendResult.unavailable(String.valueOf(e.getMessage()));
    } catch (IOException | MessagingException e) {
      return new SendResult.Refused("the message could not be written");
    }
  }
}
