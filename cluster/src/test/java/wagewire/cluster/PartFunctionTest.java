package wagewire.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Role;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyFolder;
import wagewire.warehouse.engine.EnginePart;

@Tag("cluster")
class PartFunctionTest {

  /** Names the roles of the vocabulary in use. */
  private record RoleList() implements EnginePart<List<String>> {
    @Override
    public List<String> compute() {
      return List.of(Role.values()).stream().map(Role::id).toList();
    }
  }

  @AfterEach
  void useTheBuiltInVocabulary() {
    Vocabulary.use(Vocabulary.builtIn());
  }

  @Test
  void anExecutorUsesTheVocabularyThatItIsSent() throws Exception {
    VocabularyFolder folder =
        new VocabularyFolder("words", Map.of("roles.tsv", "data-engineering\tdata\n"));
    PartFunction<List<String>> sent = sent(new PartFunction<>(folder));
    assertThat(sent.call(new RoleList())).containsExactly("data-engineering", "other");
    PartFunction<List<String>> usual = sent(new PartFunction<>(Vocabulary.builtIn().folder()));
    assertThat(usual.call(new RoleList())).contains("marketing-operations");
  }

  @SuppressWarnings({"unchecked", "BanSerializableRead"})
  private static <T> T sent(T function) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(function);
    }
    try (ObjectInputStream objects =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) objects.readObject();
    }
  }
}
