package wagewire.reporting.serve.assistant;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.metrics.fact.RoleGroups;
import wagewire.model.json.Json;
import wagewire.model.text.StoredText;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.serve.answer.Problem;
import wagewire.reporting.serve.answer.ProblemHandlers;
import wagewire.reporting.serve.answer.ProblemPages;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.TimeLimit;

/** Calls of a tool, within the limits of the service; what fails is a result that says why. */
final class ToolCall {

  private static final int SERVER_ERROR = 500;

  private final AssistantTool tool;
  private final TimeLimit limit;
  private final ToolDefinition definition;

  ToolCall(AssistantTool tool, TimeLimit limit) {
    this.tool = tool;
    this.limit = limit;
    this.definition = ToolDefinition.of(tool.name());
  }

  /**
   * Result of a call.
   *
   * @param content as the definition's output schema describes it; null where the call failed
   */
  record Result(String text, @Nullable JsonNode content) {

    boolean isError() {
      return content == null;
    }
  }

  ToolDefinition definition() {
    return definition;
  }

  /**
   * Answers a call.
   *
   * @param arguments null for none
   */
  Result answer(@Nullable Map<String, Object> arguments) {
    try {
      Map<String, Object> given = arguments == null ? Map.of() : arguments;
      RequestParameters read = ToolArguments.read(given, List.copyOf(definition.parameters()));
      ToolReply reply = limit.call(() -> tool.answer(read));
      return new Result(reply.text(), Json.mapper().valueToTree(reply.content()));
    } catch (RuntimeException e) {
      return refused(ProblemHandlers.problem(e));
    }
  }

  private static Result refused(Problem problem) {
    StringBuilder text = new StringBuilder();
    if (problem.status() >= SERVER_ERROR) {
      text.append(SentenceCase.capitalised(problem.title())).append(". ");
    }
    text.append(ProblemPages.sentence(problem.detail()));
    String nearest = problem.nearest();
    if ("role".equals(problem.parameter()) && nearest != null && !nearest.isEmpty()) {
      text.append(" Known roles: %s.".formatted(String.join(", ", RoleGroups.everything())));
    }
    return new Result(StoredText.oneLine(text.toString()), null);
  }
}
