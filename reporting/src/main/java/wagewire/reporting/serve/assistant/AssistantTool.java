package wagewire.reporting.serve.assistant;

import wagewire.reporting.serve.answer.RequestParameters;

/** A tool that assistants call; its definition is in {@code tools.json}. */
interface AssistantTool {

  /** Returns the name of its definition. */
  String name();

  /**
   * Answers a call.
   *
   * @param parameters those of the definition that were given
   * @throws wagewire.reporting.figure.WrongParameterException for a value that has no meaning
   */
  ToolReply answer(RequestParameters parameters);
}
