package wagewire.reporting.serve.assistant;

import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Takes the handler of messages, for whatever carries them. */
final class MessageTransport implements McpStatelessServerTransport {

  private @Nullable McpStatelessServerHandler handler;

  @Override
  public void setMcpHandler(McpStatelessServerHandler mcpHandler) {
    handler = mcpHandler;
  }

  /** Returns the handler; throws {@link IllegalStateException} before the server is built. */
  McpStatelessServerHandler handler() {
    if (handler == null) {
      throw new IllegalStateException("there is no server yet");
    }
    return handler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }
}
