package wagewire.ingest.read.jsonld;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.contact.PersonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.source.PlatformFolder;

/** Properties of JobPosting that are known, from a data file; the others are unread. */
final class PostingFields {

  private static final Set<String> KNOWN =
      PlatformFolder.table("jsonld", "properties.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());

  private PostingFields() {}

  static Map<String, String> unread(ObjectNode posting) {
    Map<String, String> unread = new TreeMap<>();
    for (var property : posting.properties()) {
      JsonNode value = property.getValue();
      boolean empty =
          value.isNull()
              || (value.isContainer() && value.isEmpty())
              || (value.isString() && value.stringValue().isBlank());
      String name = property.getKey();
      if (!empty && !KNOWN.contains(name) && !PersonFields.matches(name)) {
        String shown = value.isString() ? value.stringValue() : PersonFields.drop(value).toString();
        unread.put(name, Texts.shortened(shown));
      }
    }
    return unread;
  }
}
