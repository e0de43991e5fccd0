package wagewire.local.market.server.skeleton;

import wagewire.local.market.text.Html;

/** Texts inside XML. */
final class XmlEscape {

  private XmlEscape() {}

  static String text(String text) {
    return Html.escaped(text);
  }

  /** Inside a section that holds characters as they are, which its own end may not stand in. */
  static String characters(String text) {
    return text.replace("]]>", "]]]]><![CDATA[>");
  }
}
