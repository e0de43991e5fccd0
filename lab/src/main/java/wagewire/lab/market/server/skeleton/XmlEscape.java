package wagewire.lab.market.server.skeleton;

import wagewire.lab.market.text.AdvertMarkup;

/** Escapes text inside XML. */
final class XmlEscape {

  private XmlEscape() {}

  /** XML has no name for the space that HTML calls {@code nbsp}. */
  static void text(String text, StringBuilder out) {
    out.append(AdvertMarkup.escaped(text).replace("&nbsp;", "&#160;"));
  }

  /** Inside a section that holds characters as they are, which its own end may not stand in. */
  static void characters(String text, StringBuilder out) {
    out.append(text.replace("]]>", "]]]]><![CDATA[>"));
  }
}
