package wagewire.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

class TemplateParserTest {

  @Property
  void aTextWithoutTagsIsOnePieceAndUnchanged(@ForAll @StringLength(max = 300) String any) {
    String text = any.replace("{{", "{ {");
    assertThat(words(TemplateParser.parse(text))).isEqualTo(text);
  }

  @Property
  void whatStandsAroundATagIsUnchanged(
      @ForAll @StringLength(max = 80) String before, @ForAll @StringLength(max = 80) String after) {
    String left = before.replace('{', '(');
    String right = after.replace("{{", "{ {").replace('}', ')');
    List<TemplateSegment> pieces = TemplateParser.parse(left + "{{week}}" + right);
    assertThat(words(pieces)).isEqualTo(left + right);
    assertThat(pieces.stream().filter(TemplateSegment.Tag.class::isInstance)).hasSize(1);
  }

  @Test
  void aTagHasANameWordsAndKeysWithValues() {
    TemplateSegment.Tag tag =
        (TemplateSegment.Tag)
            TemplateParser.parse("{{ value growth  role=marketing-ops tool=\"two words\" }}")
                .getFirst();
    assertThat(tag.name()).isEqualTo("value");
    assertThat(tag.words()).extracting(TemplateSegment.Argument::value).containsExactly("growth");
    assertThat(tag.of("role").orElseThrow().value()).isEqualTo("marketing-ops");
    assertThat(tag.of("tool").orElseThrow().value()).isEqualTo("two words");
  }

  @Test
  void placesAreCountedInLinesAndCharacters() {
    List<TemplateSegment> pieces = TemplateParser.parse("a\r\nb\r\n😀 {{growth role=x}}");
    TemplateSegment.Tag tag = (TemplateSegment.Tag) pieces.getLast();
    assertThat(tag.at()).isEqualTo(new TemplateSegment.Position(3, 3));
    assertThat(tag.arguments().getFirst().at()).isEqualTo(new TemplateSegment.Position(3, 12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a {{growth | line 1, column 3",
        "a\\n{{growth\\n}} | line 2, column 1",
        "{{}} | line 1, column 1",
        "{{role=x}} | line 1, column 1",
        "{{growth role=}} | line 1, column 9",
        "{{growth role=\"x}} | line 1, column 9",
      })
  void whatCannotBeReadNamesItsPlace(String written, String place) {
    assertThatThrownBy(() -> TemplateParser.parse(written.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            WagewireException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNREADABLE_INPUT))
        .hasMessageContaining(place)
        .hasMessageContaining("Nothing was written.");
  }

  private static String words(List<TemplateSegment> pieces) {
    StringBuilder text = new StringBuilder();
    for (TemplateSegment piece : pieces) {
      if (piece instanceof TemplateSegment.Literal words) {
        text.append(words.text());
      }
    }
    return text.toString();
  }
}
