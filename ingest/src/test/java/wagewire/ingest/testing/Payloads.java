package wagewire.ingest.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes small payloads of boards. */
public final class Payloads {

  private Payloads() {}

  /** Returns a board of Greenhouse; each job is {@code id title}. */
  public static String greenhouse(String... jobs) {
    return greenhouse(jobs.length, jobs);
  }

  public static String greenhouse(int announced, String... jobs) {
    String list =
        List.of(jobs).stream()
            .map(job ->
                """
                {"id": %s, "title": "%s", "updated_at": "2026-03-01T06:00:00Z",
                 "location": {"name": "Austin, TX"}, "content": "<p>Run the engine</p>",
                 "absolute_url": "https://acme.example/jobs/%s"}
                """
                    .formatted(id(job), title(job), id(job)))
            .collect(Collectors.joining(","));
    return "{\"jobs\": [%s], \"meta\": {\"total\": %d}}".formatted(list, announced);
  }

  /** Returns a page of Lever with a range of postings. */
  public static String lever(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number ->
            """
            {"id": "p%d", "text": "Analyst %d", "createdAt": 1772000000000,
             "hostedUrl": "https://acme.example/p%d"}
            """
                .formatted(number, number, number))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Returns a list of SmartRecruiters, without texts; each posting is {@code id title}. */
  public static String smartRecruiters(String... postings) {
    String list =
        List.of(postings).stream()
            .map(posting -> smartRecruiters(posting, ""))
            .collect(Collectors.joining(","));
    return "{\"totalFound\": %d, \"content\": [%s]}".formatted(postings.length, list);
  }

  /** Returns the details of one posting of SmartRecruiters. */
  public static String smartRecruitersDetail(String posting, String text) {
    return smartRecruiters(
        posting,
        ", \"jobAd\": {\"sections\": {\"jobDescription\": {\"title\": \"Job\", \"text\": \"%s\"}}}"
            .formatted(text));
  }

  private static String smartRecruiters(String posting, String more) {
    return """
    {"id": "%s", "name": "%s", "refNumber": "R%s", "releasedDate": "2026-02-27T09:00:00Z",
     "location": {"city": "Austin", "country": "us"}%s}
    """
        .formatted(id(posting), title(posting), id(posting), more);
  }

  private static String id(String job) {
    return job.substring(0, job.indexOf(' '));
  }

  private static String title(String job) {
    return job.substring(job.indexOf(' ') + 1);
  }
}
