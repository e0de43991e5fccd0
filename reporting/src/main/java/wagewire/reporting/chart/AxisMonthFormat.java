package wagewire.reporting.chart;

import java.io.Serial;
import java.text.FieldPosition;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Nov 2026; nothing behind the last day, where labels of lines stand. */
final class AxisMonthFormat extends SimpleDateFormat {

  @Serial private static final long serialVersionUID = 1L;

  private final Instant last;

  AxisMonthFormat(Instant last) {
    super("MMM yyyy", Locale.US);
    setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    this.last = last;
  }

  @Override
  public StringBuffer format(Date date, StringBuffer text, FieldPosition position) {
    return date.toInstant().isAfter(last) ? text : super.format(date, text, position);
  }
}
