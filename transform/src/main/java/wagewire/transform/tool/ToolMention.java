package wagewire.transform.tool;

import wagewire.transform.tool.ToolPhrase.Name;

/** A name of a product at {@code words[start, end)} of a text. */
record ToolMention(int start, int end, Name name) {}
