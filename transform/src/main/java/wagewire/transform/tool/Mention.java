package wagewire.transform.tool;

import wagewire.transform.tool.ToolPhrase.Name;

/** A name of a product at {@code words[start, end)} of a text. */
record Mention(int start, int end, Name name) {}
