package wagewire.ingest.read.mapped;

import java.io.StringReader;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.VisitLimit;
import wagewire.ingest.read.jsonld.PageDecoder;
import wagewire.ingest.read.value.Texts;
import wagewire.model.json.Json;

/**
 * An XML document as a tree. Document types are not read, so that no entity can be defined in one.
 *
 * @param root the outermost element's name
 */
record XmlTree(String root, JsonNode value) {

  private static final int DEEPEST = 40;

  /** The most elements and attributes of one document; each takes up to 150 bytes of heap. */
  private static final int MOST_NODES = 2_000_000;

  /** Field of the text of an element with attributes or elements. */
  private static final String TEXT = "#text";

  /** Elements that are lists even if there is only one. */
  private static final Set<String> ALWAYS_LISTS = Set.of("item", "entry", "position");

  /**
   * Throws {@link UnreadablePayloadException} failed for a document that is not well formed or has
   * too many nodes.
   */
  static XmlTree of(byte[] payload, ReadContext context) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      // From bytes the reader would refuse a whole feed for one invalid byte, and print an error.
      var text = new StringReader(PageDecoder.of(payload, null).stripLeading());
      XMLStreamReader reader = factory.createXMLStreamReader(text);
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        // The prolog is skipped.
      }
      String root = name(reader);
      JsonNode value = element(reader, 0, new NodeCount());
      while (reader.hasNext()) {
        reader.next();
      }
      return new XmlTree(root, value);
    } catch (XMLStreamException | MissingResourceException e) {
      // The parser has no message for some of its errors.
      throw context.damaged(
          "not valid XML: "
              + Texts.shortened(String.valueOf(e.getMessage()).replaceAll("\\s+", " ")),
          e);
    }
  }

  private static JsonNode element(XMLStreamReader reader, int depth, NodeCount nodes)
      throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("elements within elements, more than " + DEEPEST + " deep");
    }
    nodes.add(1 + reader.getAttributeCount());
    ObjectNode object = Json.mapper().createObjectNode();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      object.put("@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT ->
            add(object, name(reader), element(reader, depth + 1, nodes));
        case XMLStreamConstants.END_ELEMENT -> {
          return ended(object, text.toString());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getText());
        default -> {
          // Comments and instructions are skipped.
        }
      }
    }
  }

  private static JsonNode ended(ObjectNode object, String text) {
    if (object.isEmpty()) {
      return StringNode.valueOf(text.strip());
    }
    if (!text.isBlank()) {
      object.put(TEXT, text.strip());
    }
    return object;
  }

  private static void add(ObjectNode object, String name, JsonNode value) {
    JsonNode known = object.get(name);
    if (known instanceof ArrayNode list) {
      list.add(value);
    } else if (known != null) {
      object.putArray(name).add(known).add(value);
    } else if (ALWAYS_LISTS.contains(name)) {
      object.putArray(name).add(value);
    } else {
      object.set(name, value);
    }
  }

  private static String name(XMLStreamReader reader) {
    String prefix = reader.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? reader.getLocalName()
        : prefix + ":" + reader.getLocalName();
  }

  /** Counts the nodes of one document. */
  private static final class NodeCount {

    private int nodes;

    void add(int more) {
      nodes += more;
      if (nodes > MOST_NODES) {
        throw UnreadablePayloadException.tooLarge(MOST_NODES, VisitLimit.NODES);
      }
    }
  }
}
