package wagewire.transform.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPlace;

/** Postings of about 6 KB of HTML, the same for the same seed. */
final class GeneratedPostings {

  private static final List<String> TITLES =
      List.of(
          "Senior Marketing Operations Manager",
          "Growth Marketing Lead (Remote)",
          "Backend Engineer II, Payments",
          "Demand Generation Manager - EMEA",
          "Revenue Operations Analyst",
          "Account Executive, Mid-Market (f/m/d)",
          "Director of Lifecycle Marketing",
          "Staff Data Engineer");

  private static final List<String> COMPANIES =
      List.of("Acme, Inc.", "Globex GmbH", "Initech LLC", "Umbrella Labs", "Hooli");

  private static final List<String> PLACES =
      List.of(
          "San Francisco, CA",
          "Remote - United States",
          "Berlin, Germany",
          "Hybrid - Austin, TX",
          "London, England, United Kingdom",
          "New York, NY or Boston, MA",
          "Toronto, Ontario, Canada");

  private static final List<String> HEADINGS =
      List.of(
          "About us", "What you&rsquo;ll do", "Who you are", "What we offer", "Equal opportunity");

  private static final List<String> SENTENCES =
      List.of(
          "We are building the financial infrastructure that helps 4,000 businesses grow.",
          "You will own the lead lifecycle from first touch to closed&nbsp;won, end to end.",
          "Partner with sales, product &amp; finance to plan and report on the quarterly targets.",
          "You&rsquo;ve spent 5+ years in a fast-moving environment and like to write things down.",
          "Strong command of SQL, Looker and dbt; Python is a plus.",
          "Hands-on experience with HubSpot, Marketo or Salesforce Marketing Cloud.",
          "Our customers include Shopify, Slack and Figma.",
          "Set up scoring, routing and attribution, and keep the data clean - every day.",
          "Communicate clearly with people of all backgrounds, in writing and in person.",
          "The ideal person is curious, kind and not afraid of asking &ldquo;why&rdquo; twice.",
          "Design experiments, read their results, and decide what to do next.",
          "Health, dental and vision insurance, a 401(k) plan and 25 days of paid time off.",
          "We raised $120 million from investors who think in decades.",
          "Read more at https://careers.example.com/teams/marketing?ref=posting before applying.",
          "All qualified applicants will be considered without regard to race, religion or age.",
          "Work with a team of 12 across three time zones, and travel up to 10% of the time.");

  private static final List<String> PAYS =
      List.of(
          "The annual base salary range for this role is $118,000 - $152,500 per year.",
          "Das Jahresgehalt liegt zwischen 65.000 &euro; und 80.000 &euro;.",
          "Salary: &pound;55k to &pound;70k plus an annual bonus of up to &pound;5,000.");

  private static final int LENGTH = 6_000;

  private GeneratedPostings() {}

  static List<PublishedListing> of(long seed, int count) {
    Random random = new Random(seed);
    List<PublishedListing> postings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      postings.add(
          PublishedListing.builder("made-" + i, any(TITLES, random))
              .company(any(COMPANIES, random))
              .department(random.nextBoolean() ? "Marketing" : "Engineering")
              .place(PublishedPlace.ofText(any(PLACES, random)))
              .employmentType("Full-time")
              .language("en-US")
              .description(description(random))
              .build());
    }
    return List.copyOf(postings);
  }

  private static String description(Random random) {
    StringBuilder html = new StringBuilder("<div class=\"content\">\n");
    int heading = 0;
    while (html.length() < LENGTH) {
      html.append("<h3><strong>")
          .append(HEADINGS.get(heading++ % HEADINGS.size()))
          .append("</strong></h3>\n<p>")
          .append(sentences(random, 4))
          .append("</p>\n<ul>\n");
      for (int item = 0; item < 5; item++) {
        html.append("<li><span style=\"font-weight: 400;\">")
            .append(sentences(random, 1))
            .append("</span></li>\n");
      }
      html.append("</ul>\n");
    }
    if (random.nextInt(3) > 0) {
      html.append("<p>").append(any(PAYS, random)).append("</p>\n");
    }
    return html.append("</div>").toString();
  }

  private static String sentences(Random random, int count) {
    List<String> all = new ArrayList<>(SENTENCES);
    Collections.shuffle(all, random);
    return String.join(" ", all.subList(0, count));
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
