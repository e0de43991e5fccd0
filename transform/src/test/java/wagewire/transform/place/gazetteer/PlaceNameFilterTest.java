package wagewire.transform.place.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class PlaceNameFilterTest {

  private final Gazetteer gazetteer = Gazetteer.load();

  @Test
  void everyNameMayBeInATextThatHoldsIt() {
    assertThat(names())
        .hasSizeGreaterThan(7_000)
        .allMatch(gazetteer::mayKnowPartOf)
        .allMatch(name -> gazetteer.mayKnowPartOf("Manager (" + name + ", remote)"))
        .allMatch(name -> gazetteer.mayKnowPartOf("manager-" + name.toLowerCase(Locale.ROOT)));
  }

  @Test
  void aTextOfOtherWordsHoldsNone() {
    assertThat(gazetteer.mayKnowPartOf("Senior Account Executive, Payments – Growth")).isFalse();
  }

  @Test
  void wordsAcrossDotsAndWordsOfOtherScriptsMayBeNames() {
    assertThat(List.of("Payments.Munich", "U. S.", "L'Aquila", "営業マネージャー"))
        .allMatch(gazetteer::mayKnowPartOf);
  }

  private static List<String> names() {
    return Stream.concat(rows("cities.tsv", 5), rows("areas.tsv", 2))
        .map(row -> row.get(0))
        .toList();
  }

  private static Stream<ResourceRow> rows(String file, int columns) {
    return ResourceTable.rows(Gazetteer.class, Gazetteer.TABLES + file, columns).stream();
  }
}
