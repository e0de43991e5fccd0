package wagewire.ingest.read.jsonld;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;

/**
 * Builds a posting's description, including the parts that schema.org keeps in separate properties.
 */
final class PostingText {

  private static final Map<String, String> PARTS = parts();

  private PostingText() {}

  static @Nullable String of(ObjectNode node) {
    String whole = Texts.html(String.join("\n", JsonFields.texts(node, "description")));
    StringBuilder text = new StringBuilder(whole == null ? "" : whole);
    PARTS.forEach((field, heading) -> append(text, heading, part(node, field)));
    return text.isEmpty() ? null : text.toString();
  }

  private static String part(ObjectNode node, String field) {
    List<String> texts =
        JsonFields.list(node, field).stream()
            .map(PostingText::text)
            .filter(part -> !part.isBlank())
            .toList();
    if (texts.size() < 2) {
      return String.join("", texts);
    }
    return texts.stream()
        .map(text -> "<li>" + text + "</li>")
        .collect(Collectors.joining("\n", "<ul>", "</ul>"));
  }

  private static String text(JsonNode value) {
    String described = JsonFields.text(value, "description");
    String plain =
        value.isObject()
            ? described == null ? EntityNames.of(value) : described
            : JsonFields.text(value);
    String html = Texts.html(plain);
    return html == null ? "" : html;
  }

  private static void append(StringBuilder text, String heading, String part) {
    if (part.isBlank() || text.indexOf(part) >= 0) {
      return;
    }
    text.append(text.isEmpty() ? "" : "\n").append("<h3>").append(heading).append("</h3>\n");
    text.append(part);
  }

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("responsibilities", "Responsibilities");
    parts.put("qualifications", "Qualifications");
    parts.put("experienceRequirements", "Experience");
    parts.put("educationRequirements", "Education");
    parts.put("skills", "Skills");
    parts.put("incentiveCompensation", "Incentives");
    parts.put("incentives", "Incentives");
    parts.put("jobBenefits", "Benefits");
    parts.put("benefits", "Benefits");
    parts.put("specialCommitments", "Special commitments");
    parts.put("workHours", "Hours");
    return parts;
  }
}
