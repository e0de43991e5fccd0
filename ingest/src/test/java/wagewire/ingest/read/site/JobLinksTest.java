package wagewire.ingest.read.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.ingest.read.site.SitePage.JobLinks;
import wagewire.ingest.read.site.SitePage.SiteLink;

/** Links of a page that likely lead to postings. */
class JobLinksTest {

  private static final URI ADDRESS = URI.create("https://www.acme.example/careers/");

  @Test
  void linksOfTheSiteAreResolvedOnceAndInTheirOrder() {
    String page =
        """
        <html><a href="/careers/crm-manager-4012">CRM</a> <a href="analyst-4013#top">Analyst</a>
        <a href="?gh_jid=4014">Lead</a> <a href="/careers/crm-manager-4012?">CRM</a>
        <a href="https://jobs.acme.example/post/4015-buyer">Buyer</a>
        <a href="https://other.example/jobs/4016-seller">Seller</a>
        <a href="/careers/locations/austin">Austin</a> <a href="/blog/">Blog</a>
        <a href="javascript:apply(4017)">Apply</a> <a href="mailto:jobs@acme.example">Mail</a>
        <a href="/careers/">Careers</a> <a>nowhere</a> <a href="http://[bad/jobs/1">bad</a></html>
        """;
    JobLinks links = JobLinks.on(page, ADDRESS);
    assertThat(addresses(links.postings()))
        .startsWith(
            "https://www.acme.example/careers/crm-manager-4012",
            "https://www.acme.example/careers/analyst-4013",
            "https://www.acme.example/careers/?gh_jid=4014")
        .endsWith("https://jobs.acme.example/post/4015-buyer")
        .doesNotContain("https://other.example/jobs/4016-seller");
    assertThat(addresses(links.lists()))
        .containsExactly("https://www.acme.example/careers/locations/austin");
  }

  @Test
  void theNextPageOfAListComesFirst() {
    String page =
        """
        <html><head><link rel="next" href="/careers?page=2"></head>
        <a href="/jobs">Jobs</a> <a rel="nofollow next" href="/careers?page=2">2</a>
        <a href="/careers/more-of-them">Next page</a></html>
        """;
    JobLinks links = JobLinks.on(page, ADDRESS);
    assertThat(addresses(links.lists()))
        .containsExactly(
            "https://www.acme.example/careers?page=2",
            "https://www.acme.example/careers/more-of-them",
            "https://www.acme.example/jobs");
    assertThat(links.postings()).isEmpty();
  }

  @Test
  void aBaseMovesWhatLinksAreRelativeTo() {
    String page = "<base href='https://acme.example/en/'><a href='jobs/crm-manager'>CRM</a>";
    assertThat(addresses(JobLinks.on(page, ADDRESS).postings()))
        .containsExactly("https://acme.example/en/jobs/crm-manager");
  }

  @Test
  void linksToStrangersUnderOneSuffixAreNotOfTheSite() {
    String page =
        """
        <a href="https://jobs.acme.github.io/jobs/4012-buyer">ours</a>
        <a href="https://rival.github.io/jobs/4013-buyer">theirs</a>
        """;
    URI address = URI.create("https://acme.github.io/");
    assertThat(addresses(JobLinks.on(page, address).postings()))
        .containsExactly("https://jobs.acme.github.io/jobs/4012-buyer");
  }

  private static List<String> addresses(List<SiteLink> leads) {
    return leads.stream().map(lead -> lead.address().toString()).toList();
  }
}
