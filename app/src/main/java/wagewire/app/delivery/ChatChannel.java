package wagewire.app.delivery;

import java.net.URI;
import java.util.List;
import wagewire.app.outgoing.JsonPost;
import wagewire.app.outgoing.RetriedSend;
import wagewire.app.outgoing.SendResult;
import wagewire.model.json.Json;

/** Delivers the brief to the incoming webhook of a chat. Its address is a secret. */
final class ChatChannel implements Channel {

  private final ChatFormat format;
  private final String host;
  private final JsonPost client;

  ChatChannel(ChatFormat format, URI webhook) {
    this(format, webhook, Thread::sleep);
  }

  ChatChannel(ChatFormat format, URI webhook, RetriedSend.Pause pause) {
    this.format = format;
    this.host = webhook.getHost();
    // A message without an answer may be there already.
    this.client = new JsonPost(webhook, JsonPost.ANSWER, new RetriedSend(pause, false));
  }

  @Override
  public String id() {
    return format.id();
  }

  @Override
  public List<Receiver> receivers() {
    return List.of(Receiver.single("webhook at " + host));
  }

  @Override
  public SendResult send(ReleasedBrief brief, Receiver receiver) throws InterruptedException {
    return client.post(Json.bytes(format.message(brief)));
  }

  @Override
  public void close() {
    client.close();
  }
}
