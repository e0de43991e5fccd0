package wagewire.lab.market.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import wagewire.lab.market.board.Outlet.Feed;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.model.table.ResourceTable;

/** Writes the names of employers as feeds do. */
final class CopiedCompany {

  private static final double WITH_LEGAL_FORM = 0.14;
  private static final double IN_CAPITALS = 0.05;
  private static final double AS_TOKEN = 0.03;
  private static final double THROUGH_AN_AGENCY = 0.01;

  private final List<String> agencies =
      ResourceTable.column(CopiedCompany.class, "/wagewire/lab/market/agencies.tsv", "word");
  private final Map<String, List<String>> legalForms =
      ResourceTable.read(CopiedCompany.class, "/wagewire/lab/market/legal_forms.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get("country"),
                  Collectors.mapping(row -> row.get("form"), Collectors.toList())));

  /**
   * Returns the name; a feed writes an employer's name in one form, except in adverts of agencies.
   *
   * @param key of the copy
   */
  String written(Advert own, Feed feed, RandomKey key) {
    Employer employer = own.posting().employer();
    RandomKey house = feed.key().with(Trait.COMPANY).with(employer.index());
    String name = spelled(own.company(), employer, house);
    RandomKey agency = key.with(Trait.COMPANY);
    return agency.chance(THROUGH_AN_AGENCY) ? name + " via " + agency.with(1).pick(agencies) : name;
  }

  private String spelled(String company, Employer employer, RandomKey house) {
    double drawn = house.uniform();
    if (drawn < WITH_LEGAL_FORM) {
      String home = employer.offices().getFirst().country().code();
      return company + house.with(1).pick(legalForms.getOrDefault(home, List.of("")));
    }
    if (drawn < WITH_LEGAL_FORM + IN_CAPITALS) {
      return company.toUpperCase(Locale.ROOT);
    }
    return drawn < WITH_LEGAL_FORM + IN_CAPITALS + AS_TOKEN ? employer.token() : company;
  }
}
