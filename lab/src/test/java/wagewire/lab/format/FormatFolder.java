package wagewire.lab.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The fixtures of one format:
 *
 * <pre>
 * records.tsv.gz   topic, partition, offset, key and value of each record
 * backup/          what the command backup wrote
 * rows.tsv         table, number of rows, columns and hash of the rows that the backup holds
 * data/            files by which a data directory is recognised
 * </pre>
 */
record FormatFolder(Path path) {

  static final FormatFolder V1 =
      new FormatFolder(Path.of("src/test/resources/wagewire/lab/format/v1"));

  /** Files of a data directory that say which programs can open it. */
  static final List<String> MARKERS =
      List.of("version", "postgres/data/PG_VERSION", "kafka/data/meta.properties");

  /**
   * A record of a topic.
   *
   * @param value JSON
   */
  record TopicRecord(String topic, int partition, long offset, String key, String value) {

    private static TopicRecord of(String line) {
      String[] cells = line.split("\t", -1);
      return new TopicRecord(
          cells[0], Integer.parseInt(cells[1]), Long.parseLong(cells[2]), cells[3], cells[4]);
    }

    private String line() {
      return String.join(
          "\t", topic, Integer.toString(partition), Long.toString(offset), key, value);
    }
  }

  Path backup() {
    return path.resolve("backup");
  }

  Path data() {
    return path.resolve("data");
  }

  List<TopicRecord> records() throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(path.resolve("records.tsv.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(TopicRecord::of)
          .toList();
    }
  }

  void writeRecords(List<TopicRecord> records) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(path.resolve("records.tsv.gz")))) {
      for (TopicRecord one : records) {
        out.write((one.line() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * Returns the tables whose rows later migrations change, each with its number of rows or the
   * table of the fixture that it has as many rows as.
   */
  static Map<String, String> changedTables() throws IOException {
    return Files.readAllLines(V1.path.resolveSibling("changed-tables.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
  }

  List<TableDigest> rows() throws IOException {
    return Files.readAllLines(path.resolve("rows.tsv")).stream().map(TableDigest::ofLine).toList();
  }

  void writeRows(List<TableDigest> rows) throws IOException {
    List<String> lines = new ArrayList<>();
    rows.forEach(one -> lines.add(one.line()));
    Files.write(path.resolve("rows.tsv"), lines);
  }
}
