package wagewire.transform.employer;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import wagewire.transform.text.TextKeys;

/** Reads the characters of a company's name as written. */
final class NameText {

  private static final Pattern SIGNS = Pattern.compile("[®™©]");
  private static final Pattern ADDRESS = Pattern.compile("^(?:https?://(?:www\\.)?|www\\.)|/$");

  private NameText() {}

  /**
   * Returns the name without quotes around it, signs of trade marks, and what makes it an address.
   */
  static String unwrapped(String name) {
    String plain =
        Normalizer.normalize(decoded(SIGNS.matcher(name).replaceAll("")), Form.NFKC).strip();
    boolean quoted =
        plain.length() > 2
            && "\"“„«'".indexOf(plain.charAt(0)) >= 0
            && "\"”“»'".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    String bare = quoted ? plain.substring(1, plain.length() - 1).strip() : plain;
    String site = isAddress(bare) ? ADDRESS.matcher(bare).replaceAll("") : bare;
    return TextKeys.key(site).isEmpty() ? plain : site;
  }

  private static String decoded(String name) {
    return name.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  private static boolean isAddress(String name) {
    return (name.indexOf('/') >= 0 || name.startsWith("www.")) && name.indexOf(' ') < 0;
  }
}
