package wagewire.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wagewire.app.importing.ImportRequest;
import wagewire.ingest.read.table.ColumnMapping;
import wagewire.model.board.SourceKind;
import wagewire.model.json.Json;

/**
 * Real files with postings, each as an import.
 *
 * @param kind kind of material, for sums
 * @param name name of the file, or the part taken out of it
 * @param request the import
 */
record RealImportFile(String kind, String name, ImportRequest request) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final LocalDate OTHERWISE = LocalDate.of(2026, 8, 4);

  private static final String SERIES = "series/";

  /** Platforms by name of the folder of their saved responses. */
  private static final Map<String, String> FOLDERS = folders();

  /** The two with most postings; the readers' tests read them too. */
  private static final List<String> LARGE = List.of("greenhouse_boards_daily", "linkedin_2023");

  /** A first day, and one that is compared with it. */
  private static final int SOME_DAYS = 2;

  private static Map<String, String> folders() {
    Map<String, String> folders = new TreeMap<>();
    for (String named :
        List.of(
            "greenhouse",
            "lever",
            "ashby",
            "smartrecruiters",
            "workable",
            "recruitee",
            "rippling",
            "eightfold",
            "workday",
            "paylocity",
            "personio",
            "teamtailor",
            "icims",
            "jobvite",
            "himalayas",
            "jobicy",
            "remoteok",
            "remotive",
            "workingnomads",
            "weworkremotely",
            "usajobs",
            "adzuna",
            "reed")) {
      folders.put(named, named);
    }
    folders.put("hn", "hackernews");
    folders.put("yc_waas", "ycombinator");
    folders.put("rss_feeds", "rss");
    folders.put("cryptojobs", "rss");
    folders.put("neogov", "rss");
    return folders;
  }

  /**
   * @param unpacked folder for material extracted from other files
   * @param whole true for everything, false for two days of each series and without the largest
   */
  static List<RealImportFile> all(Path unpacked, boolean whole) throws IOException {
    List<RealImportFile> all = new ArrayList<>();
    for (var folder : FOLDERS.entrySet()) {
      for (Path file : OpenDataFolder.files("ats/" + folder.getKey() + "/*.{json,xml,html}")) {
        all.add(
            of(
                "ats/" + folder.getKey(),
                folder.getValue(),
                ColumnMapping.defaults(),
                List.of(file)));
      }
    }
    for (Path page : OpenDataFolder.files("jsonld/pages/*.html")) {
      all.add(of("jsonld/pages", "jsonld", ColumnMapping.defaults(), List.of(page)));
    }
    all.add(inside("jsonld/objects_with_asserts.jsonl", "jsonld", unpacked));
    all.add(inside("jsonld/snippets.jsonl", "markup", unpacked));
    for (String[] row : tables()) {
      String kind = row[0].replaceFirst("/[^/]*$", "");
      if (!whole && LARGE.stream().anyMatch(kind::endsWith)) {
        continue;
      }
      for (Path file : days(kind, OpenDataFolder.files(row[0]), whole)) {
        all.add(of(kind, row[1], ColumnMapping.parse(row[2]), List.of(file)));
      }
    }
    return all;
  }

  private static List<Path> days(String kind, List<Path> files, boolean whole) {
    boolean some = kind.startsWith(SERIES) && !whole;
    return some ? files.subList(0, Math.min(SOME_DAYS, files.size())) : files;
  }

  /** Returns the column mappings of the readers' tests: glob, format, columns. */
  private static List<String[]> tables() throws IOException {
    Path file =
        SourceFiles.root()
            .resolve("ingest/src/test/resources/wagewire/ingest/read/real-tables.tsv");
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
    }
  }

  /**
   * Extracts job postings from a field of each line in files of other projects, without program
   * code.
   */
  private static RealImportFile inside(String name, String field, Path unpacked)
      throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String line : Files.readAllLines(OpenDataFolder.folder().resolve(name))) {
      JsonNode value = Json.tree(line).get(field);
      String text = value.isString() ? value.asString() : Json.text(value);
      boolean page = value.isObject() || text.contains("<script");
      if (page
          && text.contains("JobPosting")
          && text.contains("\"@type\"")
          && !text.contains("func Test")) {
        Path file = unpacked.resolve("%s-%d.html".formatted(field, pages.size()));
        pages.add(Files.writeString(file, text));
      }
    }
    RealImportFile all = of(name, "jsonld", ColumnMapping.defaults(), pages);
    return new RealImportFile(name, "%d of its lines".formatted(pages.size()), all.request());
  }

  /**
   * Creates an import; a file is one board, and the days of a series are one board observed again.
   */
  private static RealImportFile of(
      String kind, String platform, ColumnMapping columns, List<Path> files) {
    Path file = files.getFirst();
    String folder = kind.replaceAll("[^a-z0-9]+", "-");
    String token = kind.startsWith(SERIES) ? folder : folder + "-" + file.getFileName();
    return new RealImportFile(
        kind,
        file.getFileName().toString(),
        new ImportRequest(
            platform,
            null,
            token,
            null,
            kind.startsWith("tables/") ? SourceKind.AGGREGATOR : SourceKind.OWN,
            observed(file),
            false,
            columns,
            files));
  }

  private static Instant observed(Path file) {
    Matcher day = DAY.matcher(file.getFileName().toString());
    LocalDate date = day.find() ? LocalDate.parse(day.group()) : OTHERWISE;
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
