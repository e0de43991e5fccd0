package wagewire.lab.market.server.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

class SkeletonTest {

  private record Job(
      int id,
      String title,
      @Nullable Integer pay,
      boolean remote,
      Instant since,
      List<String> places) {}

  private static final Job FULL =
      new Job(
          7,
          "R&D \"Lead\" <x>",
          5,
          true,
          Instant.parse("2026-03-02T23:30:00Z"),
          List.of("Rome", "Oslo"));
  private static final Job BARE =
      new Job(8, "Clerk", null, false, Instant.parse("2026-03-02T23:30:00Z"), List.of());

  private static final Scope<String> PAGE = new Scope<String>().field("name", name -> name);
  private static final Scope<Job> JOB =
      new Scope<Job>((_, asked) -> asked.equals("more"))
          .field("id", Job::id)
          .field("title", Job::title)
          .field("pay", Job::pay)
          .field("remote", Job::remote)
          .field("since", Job::since)
          .each("places", Job::places, new Scope<String>().field("place", place -> place));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // A place that is the whole string keeps its kind; one that is empty is null.
        "{'a':'{id}'}                                  | {'a':7}       | {'a':8}",
        "{'a':'{remote}'}                              | {'a':true}    | {'a':false}",
        "{'a':'{pay}'}                                 | {'a':5}       | {'a':null}",
        "{'a':'{id;text}'}                             | {'a':'7'}     | {'a':'8'}",
        "{'a':'{pay;else=0}'}                          | {'a':5}       | {'a':0}",
        "{'a':'{pay;else=}'}                           | {'a':5}       | {'a':''}",
        "{'a':'no {id} of {pay}'}                      | {'a':'no 7 of 5'} | {'a':null}",
        "{'a':'{remote;true=Yes;false=No}'}            | {'a':'Yes'}   | {'a':'No'}",
        "{'a':'{id;7=seven}'}                          | {'a':'seven'} | {'a':null}",
        "{'a':'{since;seconds}'}                       | {'a':1772494200} | {'a':1772494200}",
        "{'a':'{since;at=yyyy-MM-dd@+01:00}'}          | {'a':'2026-03-03'} | {'a':'2026-03-03'}",
        // What is optional vanishes with its value; what was not asked for is not there.
        "{'a':1,'b?':'{pay}','c':2}                    | {'a':1,'b':5,'c':2} | {'a':1,'c':2}",
        "{'a':1,'b?':{'x':'{id}','y':'{pay}'}}         | {'a':1,'b':{'x':7,'y':5}} | {'a':1}",
        "{'a':1,'b?more':2,'c?less':3}                 | {'a':1,'b':2} | {'a':1,'b':2}",
        "{'a':['*places','{place}']}                   | {'a':['Rome','Oslo']} | {'a':[]}",
        "{'a':[],'b?':['*places',{'p':'{place}'}]}     | {'a':[],'b':[{'p':'Rome'},{'p':'Oslo'}]} |"
            + " {'a':[]}",
      })
  void aPlaceInJsonIsFilledByItsRules(String listing, String full, String bare) {
    Skeleton<String, Job> skeleton =
        Skeleton.ofJson(json("['*listings'," + listing.replace(';', '|') + "]"), PAGE, JOB);
    assertThat(skeleton.listing(FULL)).isEqualTo(json(full));
    assertThat(skeleton.listing(BARE)).isEqualTo(json(bare));
  }

  @Test
  void listingsStandBetweenHeadAndTail() {
    Skeleton<String, Job> first =
        Skeleton.ofJson(json("{'by':'{name}','jobs':['*listings','{id}'],'end':1}"), PAGE, JOB);
    Skeleton<String, Job> second =
        Skeleton.ofJson(json("[{'legal':'{name}'},'*listings','{id}']"), PAGE, JOB);
    assertThat(written(first)).isEqualTo(json("{'by':'a','jobs':[7,8],'end':1}"));
    assertThat(written(second)).isEqualTo(json("[{'legal':'a'},7,8]"));
  }

  @Test
  void jsonStaysJsonWhateverTheTextHolds() {
    String text = "\"\\\n\t\u0001{id}é</script>";
    Job job = new Job(1, text, null, false, Instant.EPOCH, List.of());
    JsonNode read =
        Json.tree(
            Skeleton.ofJson(json("['*listings',{'t':'{title}','u':'<{title}>'}]"), PAGE, JOB)
                .listing(job));
    assertThat(read.path("t").asString()).isEqualTo(text);
    assertThat(read.path("u").asString()).isEqualTo("<" + text + ">");
  }

  @Test
  void aPlaceInXmlIsFilledByItsRules() {
    Skeleton<String, Job> skeleton =
        Skeleton.ofXml(
            """
            <jobs by="{name}">
              <job each="listings" n="{id}">
                <t>{title}</t>
                <c><![CDATA[{title}]]></c>
                <p vanishes="">{pay}</p>
                <o vanishes=""><i each="places">{place}</i></o>
              </job>
            </jobs>
            """,
            PAGE,
            JOB);
    assertThat(skeleton.head("a<")).endsWith("?>\n<jobs by=\"a&lt;\">");
    assertThat(skeleton.tail("a<")).isEqualTo("</jobs>");
    assertThat(skeleton.listing(FULL))
        .isEqualTo(
            "<job n=\"7\"><t>R&amp;D &quot;Lead&quot; &lt;x&gt;</t>"
                + "<c><![CDATA[R&D \"Lead\" <x>]]></c><p>5</p><o><i>Rome</i><i>Oslo</i></o></job>");
    assertThat(skeleton.listing(BARE))
        .isEqualTo("<job n=\"8\"><t>Clerk</t><c><![CDATA[Clerk]]></c></job>");
  }

  @Test
  void aSpaceThatDoesNotBreakIsANumberInXml() {
    Skeleton<String, Job> skeleton =
        Skeleton.ofXml("<jobs><job each=\"listings\">{title}</job></jobs>", PAGE, JOB);
    Job job = new Job(1, "90\u00a0000 & more", null, false, Instant.EPOCH, List.of());
    assertThat(skeleton.listing(job)).isEqualTo("<job>90&#160;000 &amp; more</job>");
  }

  @Test
  void jsonInsideAnAttributeIsEscapedOnceMore() {
    Skeleton<String, Job> skeleton =
        Skeleton.ofJson(json("['*listings','{title}']"), PAGE, JOB).within("<i v=\"{postings}\">");
    assertThat(written(skeleton))
        .isEqualTo(
            "<i v=\"[&quot;R&amp;D \\&quot;Lead\\&quot; &lt;x&gt;&quot;,&quot;Clerk&quot;]\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['*listings',{'a':'{nobody}'}]",
        "['*listings',{'a':'{id|upper}'}]",
        "['*listings',{'a?':'{pay}'}]",
        "['*listings',['*nobodies','{id}']]",
        "{'jobs':[]}"
      })
  void aSkeletonThatCannotBeFilledIsRefused(String skeleton) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Skeleton.ofJson(json(skeleton), PAGE, JOB));
  }

  private static String written(Skeleton<String, Job> skeleton) {
    return skeleton.head("a")
        + skeleton.separator(0)
        + skeleton.listing(FULL)
        + skeleton.separator(1)
        + skeleton.listing(BARE)
        + skeleton.tail("a");
  }

  private static String json(String quoted) {
    return quoted.replace('\'', '"');
  }
}
