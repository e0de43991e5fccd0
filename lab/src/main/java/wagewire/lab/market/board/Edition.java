package wagewire.lab.market.board;

/**
 * The edits made to a listing since it was published.
 *
 * @param touchedOn the last day of any edit; the first day if there was none
 * @param touches number of edits
 * @param titles number of title changes
 * @param places number of changes of the written place
 * @param texts number of description changes
 */
public record Edition(int touchedOn, int touches, int titles, int places, int texts) {

  static Edition first(int day) {
    return new Edition(day, 0, 0, 0, 0);
  }

  Edition touched(int day, int title, int place, int text) {
    return new Edition(day, touches + 1, titles + title, places + place, texts + text);
  }
}
