package wagewire.lab.market.server.skeleton;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import wagewire.lab.market.server.skeleton.Scope.Things;

/**
 * Reads a skeleton that is XML. The attribute {@code each="things"} says that its element stands
 * for each of the things, {@code vanishes=""} that it vanishes where something in it has no value;
 * neither is written. Blanks between elements are not kept.
 */
final class XmlParts<T> {

  private static final String EACH = "each";
  private static final String VANISHES = "vanishes";

  private final Scope<T> scope;
  private @Nullable Element listing;
  private @Nullable List<SkeletonPart<T>> head;
  private SkeletonPartList<T> parts = new SkeletonPartList<>();

  private XmlParts(Scope<T> scope) {
    this.scope = scope;
  }

  /** A page's skeleton, in which one element stands for each of the listings. */
  static <P, L> Skeleton<P, L> skeleton(Element root, Scope<P> page, Scope<L> advert) {
    XmlParts<P> reader = new XmlParts<>(page);
    reader.parts.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    reader.plain(root);
    if (reader.head == null || reader.listing == null) {
      throw new IllegalArgumentException("A skeleton without each=" + Skeleton.LISTINGS);
    }
    return new Skeleton<>(
        reader.head, parts(reader.listing, advert), "", false, reader.parts.all());
  }

  private static <U> List<SkeletonPart<U>> parts(Element element, Scope<U> scope) {
    XmlParts<U> reader = new XmlParts<>(scope);
    reader.plain(element);
    return reader.parts.all();
  }

  private void element(Element element) {
    if (element.hasAttribute(EACH)) {
      each(element, element.getAttribute(EACH));
      return;
    }
    if (element.hasAttribute(VANISHES)) {
      parts.add(new SkeletonPart.Vanishing<>(parts(element, scope)));
      return;
    }
    plain(element);
  }

  private void each(Element element, String name) {
    if (name.equals(Skeleton.LISTINGS)) {
      head = parts.all();
      listing = element;
      parts = new SkeletonPartList<>();
      return;
    }
    parts.add(repeated(scope.list(name), element));
  }

  private static <T, U> SkeletonPart<T> repeated(Things<T, U> things, Element element) {
    return new SkeletonPart.Each<>(things.of(), "", parts(element, things.scope()));
  }

  private void plain(Element element) {
    parts.text("<" + element.getTagName());
    for (int at = 0; at < element.getAttributes().getLength(); at++) {
      if (element.getAttributes().item(at) instanceof Attr attribute && isWritten(attribute)) {
        parts.text(" " + attribute.getName() + "=\"");
        parts.addAll(Placeholder.parts(attribute.getValue(), scope, XmlEscape::text));
        parts.text("\"");
      }
    }
    parts.text(">");
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      inside(node);
    }
    parts.text("</" + element.getTagName() + ">");
  }

  private static boolean isWritten(Attr attribute) {
    return !attribute.getName().equals(EACH) && !attribute.getName().equals(VANISHES);
  }

  private void inside(Node node) {
    if (node instanceof Element element) {
      element(element);
    } else if (node instanceof CDATASection section) {
      parts.text("<![CDATA[");
      parts.addAll(Placeholder.parts(section.getData(), scope, XmlEscape::characters));
      parts.text("]]>");
    } else if (node instanceof Text text && !text.getData().isBlank()) {
      parts.addAll(Placeholder.parts(text.getData(), scope, XmlEscape::text));
    }
  }
}
