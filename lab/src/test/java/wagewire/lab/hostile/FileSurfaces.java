package wagewire.lab.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wagewire.ingest.read.table.ColumnMapping;
import wagewire.ingest.read.table.TableReader;
import wagewire.ingest.read.table.TableReader.TableRow;
import wagewire.ingest.read.warc.ArchivedAnswer;
import wagewire.ingest.read.warc.PostingsOfAnswer;
import wagewire.ingest.read.warc.WarcAnswers;
import wagewire.lab.hostile.Surface.Told;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;

/** Readers of files: tables and web archives. */
final class FileSurfaces {

  private static final int LIMIT = 8 * 1024 * 1024;
  private static final String CSV =
      """
      id,title,company,location,salary,url,posted_at,description
      1,Marketing Operations Manager,Acme,"Austin, TX","$90,000 - $120,000",https://acme.example/1,2026-10-01,"<p>Run ""HubSpot""</p>"
      2,CRM Lead,Globex,Berlin,,https://globex.example/2,1790000000,"two
      lines"
      """;
  private static final String JSON_LINES =
      """
      {"id":"1","title":"Marketing Operations Manager","company":"Acme","location":"Austin, TX"}
      {"id":2,"title":"CRM Lead","location":{"city":"Berlin"},"salary":{"min":1,"max":2}}
      """;

  private FileSurfaces() {}

  static List<Surface> all() {
    return List.of(
        new Surface(
            "table csv", List.of(Surfaces.bytes(CSV)), input -> table(input, TableReader.CSV)),
        new Surface(
            "table jsonl",
            List.of(Surfaces.bytes(JSON_LINES)),
            input -> table(input, TableReader.JSON_LINES)),
        new Surface("web archive", List.of(archive()), FileSurfaces::archive));
  }

  private static Told table(byte[] input, String format) throws IOException {
    Path file = Files.write(Files.createTempFile("hostile", "." + format), input);
    long published = 0;
    long rejected = 0;
    try (TableReader table = TableReader.open(file, format, ColumnMapping.defaults())) {
      for (TableRow row : table) {
        switch (row) {
          case TableRow.Read(var _, var listing) -> {
            ReadListings.normalise(new BoardId(format, "acme"), listing);
            published++;
          }
          case TableRow.Refused _ -> rejected++;
        }
      }
      return new Told(published, rejected);
    } catch (WagewireException _) {
      return new Told(published, rejected + 1);
    } finally {
      Files.delete(file);
    }
  }

  private static Told archive(byte[] input) throws IOException {
    Path file = Files.write(Files.createTempFile("hostile", ".warc"), input);
    long published = 0;
    long rejected = 0;
    try (WarcAnswers archive = WarcAnswers.open(file, LIMIT)) {
      var reader = new PostingsOfAnswer(null, null, archive.counts());
      for (ArchivedAnswer answer = archive.next(); answer != null; answer = archive.next()) {
        var board = reader.read(answer).orElse(null);
        if (board != null) {
          board.page().listings().forEach(one -> ReadListings.normalise(board.board(), one));
          published += board.page().listings().size();
          rejected += board.page().refusals().size();
        }
      }
      return new Told(published, rejected);
    } catch (IOException _) {
      return new Told(published, rejected + 1);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] archive() {
    String page =
        "<html><script type=\"application/ld+json\">{\"@type\": \"JobPosting\", \"title\": \"CRM"
            + " Lead\", \"jobLocation\": \"Austin, TX\"}</script></html>";
    String board = "{\"jobs\": [{\"id\": 1, \"title\": \"CRM Manager\"}]}";
    return Surfaces.bytes(
        record("https://acme.example/jobs/1", "text/html", page)
            + record(
                "https://boards-api.greenhouse.io/v1/boards/acme/jobs", "application/json", board));
  }

  private static String record(String address, String type, String body) {
    String answer = "HTTP/1.1 200 OK\nContent-Type: %s\n\n%s".formatted(type, body);
    return """
    WARC/1.0
    WARC-Type: response
    WARC-Target-URI: %s
    WARC-Date: 2026-10-01T00:00:00Z
    WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>
    Content-Type: application/http; msgtype=response
    Content-Length: %d

    %s

    """
        .formatted(address, answer.replace("\n", "\r\n").length(), answer)
        .replace("\n", "\r\n");
  }
}
