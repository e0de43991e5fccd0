package wagewire.model.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import wagewire.model.seal.SeedTree.Puncture;

class SeedTreeTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] SEED =
      HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  private static final SeedTree WHOLE = new SeedTree(Map.of("", SEED));

  /** Keys are derived again for years: these were calculated by another program. */
  @Test
  void theKeyOfAListingIsTheSameInEveryVersion() {
    assertThat(SeedTree.BOARD_LEAF).isEqualTo("e3b0c44298fc");
    assertThat(SeedTree.leaf("4012345")).isEqualTo("500103692e85");
    assertThat(key(WHOLE, "e3b0c44298fc"))
        .isEqualTo("88b1dff460bee4b1eada8b3e75acfdf211cc2e69d8c4f41bdd6a73994a0bd380");
    assertThat(key(WHOLE, "500103692e85"))
        .isEqualTo("12f7b0d87dc6244dcca83ce4385e224c66585c320e13f03a5879c4bf47f090b7");
  }

  @Test
  void aPuncturedTreeHoldsTheSiblingsOfTheWayAndNothingElse() {
    Puncture puncture = puncture(WHOLE, "500103692e85");
    assertThat(puncture.prefix()).isEmpty();
    assertThat(puncture.seeds()).hasSize(15 * SeedTree.LEVELS).doesNotContainKey("5");
    assertThat(puncture.seeds()).containsKeys("0", "f", "51", "500103692e84", "500103692e8f");
    assertThat(puncture.seeds().keySet()).noneMatch("500103692e85"::startsWith);
    assertThat(puncture.seeds().values())
        .noneMatch(seed -> HEX.formatHex(seed).equals(HEX.formatHex(SEED)));
  }

  @Test
  void aLeafThatIsPuncturedHasNothingLeftToPuncture() {
    SeedTree tree = WHOLE.after(puncture(WHOLE, "500103692e85"));
    assertThat(tree.puncture("500103692e85")).isNull();
    assertThat(new SeedTree(Map.of()).key("500103692e85")).isNull();
  }

  @Test
  void aLeafThatIsLeftAloneIsDeletedWithoutSiblings() {
    SeedTree tree = WHOLE.after(puncture(WHOLE, "500103692e85"));
    Puncture sibling = puncture(tree, "500103692e84");
    assertThat(sibling.prefix()).isEqualTo("500103692e84");
    assertThat(sibling.seeds()).isEmpty();
    assertThat(tree.after(sibling).key("500103692e84")).isNull();
  }

  @Test
  void onlyTwelveLowerCaseHexadecimalDigitsAreALeaf() {
    assertThat(List.of("500103692e8", "500103692e855", "500103692E85", "50010369 e85", ""))
        .noneMatch(SeedTree::isLeaf);
    assertThat(SeedTree.isLeaf("500103692e85")).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> WHOLE.key("500103692E85"));
  }

  @Property(tries = 200)
  void puncturingForgetsTheLeavesAndChangesNoOtherKey(
      @ForAll @Size(min = 1, max = 8) List<Long> forgotten, @ForAll List<Long> kept) {
    SeedTree tree = WHOLE;
    List<String> gone = forgotten.stream().map(SeedTreeTest::leaf).distinct().toList();
    for (String leaf : gone) {
      tree = tree.after(puncture(tree, leaf));
    }
    for (String leaf : gone) {
      assertThat(tree.key(leaf)).isNull();
    }
    for (Long number : kept) {
      String leaf = leaf(number);
      if (!gone.contains(leaf)) {
        assertThat(key(tree, leaf)).isEqualTo(key(WHOLE, leaf));
      }
    }
    for (String leaf : gone) {
      String sibling = leaf.substring(0, 11) + (leaf.endsWith("0") ? "1" : "0");
      if (!gone.contains(sibling)) {
        assertThat(key(tree, sibling)).isEqualTo(key(WHOLE, sibling));
      }
    }
  }

  /** Small numbers have leaves that share most of their way. */
  private static String leaf(Long number) {
    return HEX.toHexDigits(number & 0xffff_ffff_ffffL, SeedTree.LEVELS);
  }

  private static Puncture puncture(SeedTree tree, String leaf) {
    return Objects.requireNonNull(tree.puncture(leaf));
  }

  private static String key(SeedTree tree, String leaf) {
    return HEX.formatHex(Objects.requireNonNull(tree.key(leaf)));
  }
}
