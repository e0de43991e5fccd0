package wagewire.transform.language;

import java.util.Arrays;

/** Counts by language, of sets of languages: a plane of 64 bits holds one binary digit of each. */
final class LanguageTally {

  private long[] planes = new long[8];

  void add(long languages) {
    long carry = languages;
    for (int plane = 0; carry != 0; plane++) {
      if (plane == planes.length) {
        planes = Arrays.copyOf(planes, plane * 2);
      }
      long digit = planes[plane];
      planes[plane] = digit ^ carry;
      carry &= digit;
    }
  }

  int[] counts(int languages) {
    int[] counts = new int[languages];
    for (int plane = 0; plane < planes.length; plane++) {
      for (long rest = planes[plane]; rest != 0; rest &= rest - 1) {
        counts[Long.numberOfTrailingZeros(rest)] += 1 << plane;
      }
    }
    return counts;
  }
}
