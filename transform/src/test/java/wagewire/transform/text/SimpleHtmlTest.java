package wagewire.transform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleHtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='a b'>\n<h3><strong>We sell</strong></h3><p>Anvils &amp; more</p></div>",
        "<ul><li>One<ul><li>Two</li></ul></li>\n<li><p>Three&nbsp;four</p></li></ul>",
        "<p>A <a href=\"https://example.com/?a=1&b=>\" target='_blank'>link</a><br>line<br"
            + " />end</p>",
        "<strong><h2>Pay</h2></strong>$90,000<hr/>a year"
      })
  void commonHtmlIsReadAsAParserReadsIt(String html) {
    assertThat(SimpleHtml.read(html)).hasToString(PlainText.parsed(html).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a<p>b</p>",
        "<b><i>a</b></i>",
        "<li>a</li>",
        "<ul><li>a<div>b<li>c</li>d</div>e</li></ul>",
        "<h1>a<h2>b</h2>c</h1>",
        "<a>a<a>b</a>c</a>",
        "a < b <br>",
        "<p/>a",
        "</p>a",
        "<p>a</p",
        "<table><tr><td>a</td></tr></table>",
        "<script>a</script>",
        "<!-- a --><p>b</p>",
        "<P>a</P>",
        "<a href=b>c</a>"
      })
  void whatOnlyAParserCanTellIsLeftToIt(String html) {
    assertThat(SimpleHtml.read(html)).isNull();
  }

  @Property(tries = 5000)
  void whatIsReadIsWhatAParserReads(@ForAll("html") String html) {
    TidyText read = SimpleHtml.read(html);
    if (read != null) {
      assertThat(read).hasToString(PlainText.parsed(html).toString());
    }
  }

  /** Generates nested elements, most of them where HTML allows them, with one out of place. */
  @Provide
  Arbitrary<String> html() {
    Arbitrary<String> words =
        Arbitraries.of(
            "a", " b ", "c\nd", "&amp;", "&nbsp;", "&lt;p>", "&copy", "&#8217;", "&", ">",
            "\u2028");
    Arbitrary<String> inside =
        Arbitraries.lazyOf(
            () -> words, () -> words, this::html, () -> html().list().ofMaxSize(4).map(this::join));
    Arbitrary<String> names =
        Arbitraries.of(
            "p", "p", "p", "div", "section", "ul", "ol", "li", "li", "h1", "h3", "b", "em", "i",
            "u", "span", "span", "a");
    Arbitrary<String> elements = names.flatMap(name -> inside.map(held -> element(name, held)));
    Arbitrary<String> lists = inside.map(held -> "<ul>" + element("li", held) + " </ul>");
    Arbitrary<String> loose =
        Arbitraries.of(
            "<br>", "<br/>", "<hr>", "</p>", "<p>", "</div>", "</li>", "<b>", "</b>", "<i x>");
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, elements),
        net.jqwik.api.Tuple.of(3, lists),
        net.jqwik.api.Tuple.of(4, words),
        net.jqwik.api.Tuple.of(1, loose));
  }

  private String join(java.util.List<String> pieces) {
    return String.join("", pieces);
  }

  private static String element(String name, String held) {
    return "<" + name + " class=\"x\">" + held + "</" + name + ">";
  }
}
