package wagewire.lab.market.board;

/**
 * What has been done to a listing since it was published.
 *
 * @param touchedOn the last day on which anything was done; the first day if nothing was
 * @param touches how often anything was done
 * @param titles how often its title was rewritten
 * @param places how often its place was written in another way
 * @param texts how often its description was rewritten
 */
public record Edition(int touchedOn, int touches, int titles, int places, int texts) {

  static Edition first(int day) {
    return new Edition(day, 0, 0, 0, 0);
  }

  Edition touched(int day, int title, int place, int text) {
    return new Edition(day, touches + 1, titles + title, places + place, texts + text);
  }
}
