package wagewire.lab.market.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Titles whose role and seniority are unambiguous. */
public final class Titles {

  private final Map<Seniority, List<TitleForm>> forms =
      ResourceTable.read(Titles.class, "/wagewire/lab/market/title_forms.tsv").stream()
          .map(Titles::form)
          .collect(Collectors.groupingBy(TitleForm::seniority));
  private final Map<Role, Map<Seniority, List<TitleStem>>> stems = new LinkedHashMap<>();

  public Titles() {
    ResourceTable.read(Titles.class, "/wagewire/lab/market/title_phrases.tsv").stream()
        .map(Titles::phrase)
        .forEach(this::addPhrase);
    ResourceTable.read(Titles.class, "/wagewire/lab/market/titles.tsv").stream()
        .map(Titles::whole)
        .forEach(this::addWhole);
  }

  /** Returns the seniorities for which the role has a title. */
  List<Seniority> levels(Role role) {
    return List.copyOf(of(role).keySet());
  }

  List<TitleStem> stems(Role role, Seniority seniority) {
    return Objects.requireNonNull(of(role).get(seniority));
  }

  /** Returns the forms of a seniority; none for a stem that is a whole title. */
  public List<TitleForm> forms(TitleStem stem, Seniority seniority, String country) {
    if (stem.only() != null) {
      return List.of();
    }
    return forms.getOrDefault(seniority, List.of()).stream()
        .filter(form -> form.suits(stem) && form.isWrittenIn(country))
        .toList();
  }

  private Map<Seniority, List<TitleStem>> of(Role role) {
    return stems.computeIfAbsent(role, _ -> new EnumMap<>(Seniority.class));
  }

  private void addPhrase(TitleStem stem) {
    for (Seniority level : Seniority.values()) {
      List<TitleForm> ofLevel = forms.getOrDefault(level, List.of());
      if (ofLevel.stream().anyMatch(form -> form.suits(stem) && form.country() == null)) {
        add(stem, level);
      }
    }
  }

  private void addWhole(TitleStem stem) {
    add(stem, Objects.requireNonNull(stem.only()));
  }

  private void add(TitleStem stem, Seniority level) {
    of(stem.role()).computeIfAbsent(level, _ -> new ArrayList<>()).add(stem);
  }

  private static TitleForm form(ResourceRow row) {
    return new TitleForm(
        Seniority.of(row.get("seniority")),
        row.isEmpty("country") ? null : row.get("country"),
        row.get("form"));
  }

  private static TitleStem phrase(ResourceRow row) {
    return new TitleStem(
        Role.of(row.get("role")),
        row.get("phrase"),
        row.list("nouns"),
        row.get("use").equals("nouns"),
        null,
        row.isEmpty("tool") ? null : row.get("tool"));
  }

  private static TitleStem whole(ResourceRow row) {
    return new TitleStem(
        Role.of(row.get("role")),
        row.get("title"),
        List.of(),
        false,
        Seniority.of(row.get("seniority")),
        row.isEmpty("tool") ? null : row.get("tool"));
  }
}
