package wagewire.transform.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VocabularyVersionTest {

  @Test
  void itCoversTheRolesAndRegionsOfTheModelToo() {
    assertThat(VocabularyVersion.tables())
        .containsKeys(
            "wagewire/model/posting/roles.tsv",
            "wagewire/model/posting/regions.tsv",
            "wagewire/transform/title/role-words.tsv");
  }

  @Test
  void anotherByteInAnyTableChangesIt() {
    SortedMap<String, byte[]> tables = VocabularyVersion.tables();
    for (String name : tables.keySet()) {
      SortedMap<String, byte[]> changed = new TreeMap<>(tables);
      byte[] content = tables.get(name).clone();
      content[content.length - 1] ^= 1;
      changed.put(name, content);
      assertThat(VocabularyVersion.of(changed)).as(name).isNotEqualTo(VocabularyVersion.ofTables());
    }
  }
}
