package wagewire.warehouse;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wagewire.model.json.Json;
import wagewire.model.source.Sources;

/** Updates {@code postings.source} from the ledger of sources. */
final class SourceTable {

  /** Writes changed rows only, because every reading command runs this. */
  private static final String UPSERT =
      """
      insert into postings.source
        (platform, tier, terms, cited, licence, attribution, link_back, resyndication, retention_days)
      select platform, tier, terms, cited, licence, attribution, link_back, resyndication, retention_days
      from jsonb_to_recordset({0}::jsonb) as given (platform text, tier text, terms text, cited text, licence text,
        attribution text, link_back text, resyndication text, retention_days integer)
      except
      select platform, tier, terms, cited, licence, attribution, link_back, resyndication, retention_days
      from postings.source
      on conflict (platform) do update set
        tier = excluded.tier, terms = excluded.terms, cited = excluded.cited, licence = excluded.licence,
        attribution = excluded.attribution, link_back = excluded.link_back,
        resyndication = excluded.resyndication, retention_days = excluded.retention_days
      """;

  private SourceTable() {}

  static void update(DSLContext sql) {
    sql.execute(UPSERT, DSL.val(Json.text(Sources.all())));
  }
}
