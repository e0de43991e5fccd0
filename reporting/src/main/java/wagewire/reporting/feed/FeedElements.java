package wagewire.reporting.feed;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import wagewire.model.text.StoredText;

/** Writes elements of a feed, a line each, without the characters that XML does not have. */
final class FeedElements {

  private final XMLStreamWriter xml;

  FeedElements(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Begins an element with attributes: names and values in turn. */
  void begin(String name, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
    write(attributes);
  }

  void end() throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  /** Writes an element with a text. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    begin(name, attributes);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  /** Writes an element without content. */
  void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement(name);
    write(attributes);
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int place = 0; place < attributes.length; place += 2) {
      xml.writeAttribute(attributes[place], clean(attributes[place + 1]));
    }
  }

  private static String clean(String text) {
    return StoredText.oneLine(text).replaceAll("[\\ud800-\\udfff\\ufffe\\uffff]", "\ufffd");
  }
}
