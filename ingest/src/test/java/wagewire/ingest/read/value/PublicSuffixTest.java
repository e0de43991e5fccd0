package wagewire.ingest.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts of the same owner and of different ones. */
class PublicSuffixTest {

  @ParameterizedTest
  @CsvSource({
    "acme.example, www.acme.example:8080",
    "jobs.acme.co.uk, www.acme.co.uk",
    "acme.com.au, careers.acme.com.au",
    "acme.co.jp, jobs.hr.acme.co.jp",
    "acme.github.io, jobs.acme.github.io",
    "acme.co.uk., www.acme.co.uk",
    "ACME.CO.UK, www.acme.co.uk",
    "jobs.münchen.de, xn--mnchen-3ya.de",
    "die_firma.acme.example, user@acme.example",
    "localhost:1, localhost:2",
    "127.0.0.1:1, 127.0.0.1:2",
    "[::1]:1, [::1]:2",
    "acme.wd1.myworkdayjobs.com, ACME.wd1.myworkdayjobs.com"
  })
  void hostsOfOneOwnerAreOneSite(String left, String right) {
    assertThat(PublicSuffix.sameSite(uri(left), uri(right))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "acme.co.uk, rival.co.uk",
    "acme.com.au, rival.com.au",
    "acme.co.jp, rival.co.jp",
    "acme.kawasaki.jp, rival.kawasaki.jp",
    "acme.github.io, rival.github.io",
    "acme.github.io, github.io",
    "acme.myshopify.com, rival.myshopify.com",
    "ACME.CO.UK, RIVAL.CO.UK.",
    "acme.example, acme.test",
    "acme.公司.cn, rival.公司.cn",
    "münchen.de, köln.de",
    "127.0.0.1, 127.0.0.2",
    "10.0.0.1, 192.168.0.1",
    "[2001:db8::1], [2001:db8::2]"
  })
  void strangersUnderOneSuffixAreSeveralSites(String left, String right) {
    assertThat(PublicSuffix.sameSite(uri(left), uri(right))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "acme.wd1.myworkdayjobs.com, rival.wd1.myworkdayjobs.com",
    "acme.jobs.personio.de, rival.jobs.personio.de",
    "acme.recruitee.com, rival.recruitee.com",
    "acme.fa.em2.oraclecloud.com, rival.fa.em2.oraclecloud.com"
  })
  void customersOfOnePlatformShareNoSite(String left, String right) {
    assertThat(PublicSuffix.sameSite(uri(left), uri(right))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"mailto:jobs@acme.example", "/careers", "file:///tmp/careers"})
  void anAddressWithoutHostIsOfNoSite(URI address) {
    assertThat(PublicSuffix.sameSite(address, address)).isFalse();
  }

  @Property
  void aRegistrableDomainIsItsOwn(
      @ForAll @Chars({'a', 'C', 'o', 'u', 'k', '.', '-', '_', '7', '[', ':'}) String host) {
    String domain = PublicSuffix.registrableDomain(host);
    assertThat(PublicSuffix.registrableDomain(domain)).isEqualTo(domain);
  }

  private static URI uri(String host) {
    return URI.create("https://" + host + "/careers");
  }
}
